"""
Our whole scan beside presidio's AnalyzerEngine over a spaCy pipeline, in one run.

    python benchmarks/beside_presidio.py [--cables N] [--rounds N] [FOLDER]

The pipeline has the parts and the sizes of spaCy's small English model
(en_core_web_sm: tok2vec of width 96 and depth 4, tagger, parser, entity recognizer,
attribute ruler, lemmatizer), with untrained weights: they cost the same. The engine
looks for the types that our default policy masks. Both take turns, on one core.
"""

from __future__ import annotations

import argparse
import logging
import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import invent
from redact import Document, Policy, api

TYPES = (
    "PERSON EMAIL_ADDRESS PHONE_NUMBER CREDIT_CARD IBAN_CODE US_SSN IP_ADDRESS".split()
)


def pipeline() -> Any:
    """spaCy's English pipeline in the small model's shape, weights at random."""
    import spacy

    nlp = spacy.blank("en")
    tok2vec = {
        "model": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 96,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
                "rows": [5000, 1000, 2500, 2500, 50, 50],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 96,
                "depth": 4,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        }
    }
    nlp.add_pipe("tok2vec", config=tok2vec)
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": 96,
        "upstream": "tok2vec",
    }
    tagger = nlp.add_pipe(
        "tagger",
        config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}},
    )
    for number in range(50):
        tagger.add_label(f"T{number}")
    parser = nlp.add_pipe(
        "parser",
        config={
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "parser",
                "extra_state_tokens": False,
                "hidden_width": 64,
                "maxout_pieces": 2,
                "use_upper": True,
                "tok2vec": listener,
            }
        },
    )
    for number in range(45):
        parser.add_label(f"d{number}")
    nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    names = nlp.add_pipe("ner", config={"model": {"tok2vec": tok2vec["model"]}})
    for label in (
        "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT"
        " PERSON PRODUCT QUANTITY TIME WORK_OF_ART".split()
    ):
        names.add_label(label)
    nlp.remove_pipe("lemmatizer")  # its tables are a download; it is the cheapest part
    nlp.initialize()
    return nlp


def analyzer() -> Any:
    """presidio's engine over that pipeline."""
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Ready(SpacyNlpEngine):  # type: ignore[misc]
        def __init__(self, nlp: Any) -> None:
            super().__init__()
            self.nlp = {"en": nlp}

    engine = Ready(pipeline())
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(nlp_engine=engine, languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=engine)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--cables", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    logging.disable(logging.WARNING)
    if options.folder:
        texts = [p.read_text("utf-8") for p in sorted(options.folder.glob("*.txt"))]
    else:
        variants = list(invent.VARIANTS)
        texts = [
            invent.generate(n, variants[n % len(variants)]).text
            for n in range(options.cables)
        ]
    texts = texts[: options.cables]
    words = sum(len(text.split()) for text in texts)
    engine, policy = analyzer(), Policy()
    documents = [Document.from_bytes("cable", text.encode()) for text in texts]

    def ours() -> None:
        for document in documents:
            api.scan(document, policy)

    def theirs() -> None:
        for text in texts:
            engine.analyze(text, language="en", entities=TYPES)

    print(f"{len(texts)} cables, {words} words; CPU seconds of this process")
    speeds: dict[str, list[float]] = {"redact": [], "presidio": []}
    for work in (ours, theirs):
        work()  # what is loaded once
    for _ in range(options.rounds):
        for name, work in (("redact", ours), ("presidio", theirs)):
            start = time.process_time()
            work()
            speeds[name].append(words / (time.process_time() - start))
    for name, found in speeds.items():
        print(
            f"{name:<9} {statistics.median(found):9.0f} words/s"
            f"  (from {min(found):.0f} to {max(found):.0f})"
        )
    ratios = [a / b for a, b in zip(*speeds.values(), strict=True)]
    print(f"ratio     {statistics.median(ratios):9.1f}  (from {min(ratios):.1f})")


if __name__ == "__main__":
    main()
