"""
Building a presidio engine from presidio's own YAML, with what is installed alone.

presidio's NLP engines download a model that they miss, and its defaults step in for
what is left out: an empty registry becomes all recognizers, a file that is absent the
shipped one. Here a model that is missing, a recognizer that would send texts to a
service, and a file that gives nothing are errors of the policy, one line each. What
an error of presidio's says is not shown.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from redact.errors import PolicyError, RedactError
from redact.registry import near_miss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.policy import PresidioFile, PresidioPolicy

_ENGINES: Final = (
    "SpacyNlpEngine",
    "StanzaNlpEngine",
    "TransformersNlpEngine",
    "SlimSpacyNlpEngine",
    "NoOpNlpEngine",
)
_READERS: Final = ("SpacyRecognizer", "StanzaRecognizer", "TransformersRecognizer")
_REGEX_FLAGS: Final = 26  # presidio's default: ignore case, multi-line, dot is all


def assemble(settings: PresidioPolicy) -> Any:  # noqa: ANN401 - untyped
    """
    Make an ``AnalyzerEngine`` for one language. To be called with connections shut.

    Raises :class:`PolicyError`, which names the file and quotes nothing of it but
    names of engines, models, recognizers and languages.
    """
    import presidio_analyzer as presidio  # noqa: PLC0415 - heavy

    _refuse_loaded_online()
    language = settings.language
    file = settings.recognizers or settings.nlp_engine
    assert file is not None
    if settings.nlp_engine is None:
        nlp_engine = _tokenizer(language)
    else:
        nlp_engine = _nlp_engine(settings.nlp_engine, language)
    registry = presidio.RecognizerRegistry(supported_languages=[language])
    is_read = False
    if settings.recognizers is not None:
        entries = _entries(_yaml(file), file)
        is_read = any(_name(entry) in _READERS for entry in entries)
        for recognizer in _recognizers(file, entries, language):
            registry.add_recognizer(recognizer)
    if settings.nlp_engine is None:
        _refuse_readers(registry, file)
    elif not is_read:
        _add_reader(registry, nlp_engine, settings.nlp_engine)
    if not registry.recognizers:
        raise PolicyError(f"{file.path}: nothing there looks for anything")
    with _refusals(file):
        return presidio.AnalyzerEngine(
            registry=registry, nlp_engine=nlp_engine, supported_languages=[language]
        )


@contextmanager
def _refusals(file: PresidioFile, what: str = "it") -> Iterator[None]:
    """Foreign errors in our words: theirs may quote what they read."""
    try:
        yield
    except RedactError:
        raise
    except ImportError as exc:
        name = exc.name or f"a package for {what}"
        raise PolicyError(f"{file.path}: {name} is not installed") from None
    except (Exception, SystemExit) as exc:  # noqa: BLE001 - spaCy exits
        kind = type(exc).__name__
        raise PolicyError(f"{file.path}: presidio refuses {what} ({kind})") from None


def _refuse_loaded_online() -> None:
    """It reads its setting once, and opens connections from threads of its own."""
    hub = sys.modules.get("huggingface_hub.constants")
    if hub is not None and not hub.HF_HUB_OFFLINE:
        raise PolicyError(
            "huggingface_hub was loaded online; set HF_HUB_OFFLINE=1 beforehand"
        )


def _yaml(file: PresidioFile) -> dict[str, Any]:
    import yaml  # type: ignore[import-untyped]  # noqa: PLC0415 - presidio's parser

    try:
        read = yaml.safe_load(file.text)
    except yaml.YAMLError as exc:
        mark = getattr(exc, "problem_mark", None)
        place = f" at its line {mark.line + 1}" if mark else ""
        raise PolicyError(f"{file.path}: not YAML{place}") from None
    except (ValueError, RecursionError):  # a date that is none; brackets without end
        raise PolicyError(f"{file.path}: not YAML") from None
    if not isinstance(read, dict):
        raise PolicyError(f"{file.path}: must be a mapping, as presidio's own files")
    return read


# NLP engines


def _nlp_engine(file: PresidioFile, language: str) -> Any:  # noqa: ANN401 - untyped
    from presidio_analyzer import nlp_engine as presidio  # noqa: PLC0415 - heavy

    settings = _yaml(file)
    offered = [getattr(presidio, name, None) for name in _ENGINES]
    engines = {one.engine_name: one for one in offered if one is not None}
    name = settings.get("nlp_engine_name")
    if name not in engines:
        known = list(engines)
        close = near_miss(name, known) if isinstance(name, str) else ""
        raise PolicyError(
            f"{file.path}: nlp_engine_name must be one of {', '.join(known)}{close}"
        )
    if not engines[name].is_available:
        raise PolicyError(f"{file.path}: {name} is not installed")
    settings["models"] = _models(settings, file, language)
    with _refusals(file, f"NLP engine {name}"):
        provider = presidio.NlpEngineProvider(
            nlp_engines=(_never_downloading(engines[name]),),
            nlp_configuration=settings,
        )
        return provider.create_engine()


def _never_downloading(engine: Any) -> Any:  # noqa: ANN401 - untyped
    class Installed(engine):
        """Loads what is there; what is not there is an error."""

        def load(self) -> None:
            self.download_if_missing = self.auto_download = False
            super().load()

        @staticmethod
        def _download_spacy_model_if_needed(model_name: str) -> None:
            """Leave it: whether it is installed was asked before."""

    return Installed


def _models(
    settings: dict[str, Any], file: PresidioFile, language: str
) -> list[dict[str, Any]]:
    """The models for ``language``, installed; a path is from the file's folder."""
    models = settings.get("models")
    if not isinstance(models, list) or not all(isinstance(one, dict) for one in models):
        raise PolicyError(f"{file.path}: models must be a list of mappings")
    ours = [dict(one) for one in models if one.get("lang_code") == language]
    if not ours:
        raise PolicyError(f"{file.path}: models has none with lang_code {language}")
    folder = Path(file.path).absolute().parent
    for model in ours:
        name = model.get("model_name")
        match settings["nlp_engine_name"], name:
            case "transformers", {"spacy": str(tokens), "transformers": str(names)}:
                local = folder / names
                model["model_name"] = {
                    "spacy": _installed(tokens, file, folder),
                    "transformers": str(local) if local.exists() else names,
                }
            case "spacy" | "slim", str():
                model["model_name"] = _installed(name, file, folder)
            case "stanza" | "no_op", str():
                pass
            case _:
                raise PolicyError(f"{file.path}: a model has no model_name as needed")
    return ours


def _installed(name: str, file: PresidioFile, folder: Path) -> str:
    import spacy  # noqa: PLC0415 - heavy

    if name and spacy.util.is_package(name):
        return name
    if name and (folder / name).is_dir():
        return str(folder / name)
    raise PolicyError(
        f"{file.path}: spaCy model {name} is not installed; redact downloads nothing"
    )


def _tokenizer(language: str) -> Any:  # noqa: ANN401 - untyped
    """Words and nothing else, for recognizers that look at the words around."""
    import spacy  # noqa: PLC0415 - heavy
    from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: PLC0415 - heavy
    from spacy.language import Language  # noqa: PLC0415 - heavy

    @Language.component("redact_words_as_lemmas")
    def words_as_lemmas(doc: Any) -> Any:  # noqa: ANN401 - untyped
        for token in doc:
            token.lemma_ = token.lower_
        return doc

    try:
        nlp = spacy.blank(language)
    except ImportError:
        raise PolicyError(f"presidio.language: spaCy has no {language}") from None
    nlp.add_pipe("redact_words_as_lemmas")
    engine: Any = SpacyNlpEngine()
    engine.nlp = {language: nlp}
    return engine


# recognizers


def _entries(settings: dict[str, Any], file: PresidioFile) -> list[dict[str, Any]]:
    """Each recognizer as a registry of its own: so the one refused can be named."""
    known = ["recognizers", "supported_languages", "global_regex_flags"]
    for key in settings:
        if key not in known:
            close = near_miss(str(key), known)
            raise PolicyError(f"{file.path}: unknown setting {key}{close}")
    listed = settings.get("recognizers")
    if not isinstance(listed, list) or not listed:
        raise PolicyError(f"{file.path}: recognizers must be a list of recognizers")
    return [
        {"global_regex_flags": _REGEX_FLAGS, **settings, "recognizers": [_spelled(one)]}
        for one in listed
    ]


def _spelled(listed: object) -> object:
    # presidio passes over a name alone
    return {"name": listed, "type": "predefined"} if isinstance(listed, str) else listed


def _name(entry: dict[str, Any]) -> str:
    match entry["recognizers"][0]:
        case {"class_name": str(name)} | {"name": str(name)}:
            return name
        case _:
            return ""


def _recognizers(
    file: PresidioFile, entries: list[dict[str, Any]], language: str
) -> Iterator[Any]:
    from presidio_analyzer.recognizer_registry import (  # noqa: PLC0415 - heavy
        RecognizerRegistryProvider,
    )

    for number, entry in enumerate(entries, 1):
        (settings,) = entry["recognizers"]
        if isinstance(settings, dict) and not settings.get("enabled", True):
            continue
        what = f"recognizer {number} {_name(entry)}".rstrip()
        _refuse_remote(entry, file, what)
        languages = entry.get("supported_languages") or [language]
        with _refusals(file, what):
            provider = RecognizerRegistryProvider(
                registry_configuration={**entry, "supported_languages": languages}
            )
            made = provider.create_recognizer_registry().recognizers
        if not made:
            raise PolicyError(f"{file.path}: {what} makes nothing of its settings")
        for recognizer in made:
            if recognizer.supported_language == language:
                _ask_no_suffix_list(recognizer)
                yield recognizer


def _refuse_remote(entry: dict[str, Any], file: PresidioFile, what: str) -> None:
    from presidio_analyzer import (  # noqa: PLC0415 - heavy
        RemoteRecognizer,
        predefined_recognizers,
    )

    known = getattr(predefined_recognizers, _name(entry), None)
    if not isinstance(known, type):
        return
    if issubclass(known, RemoteRecognizer) or _SERVICES in known.__module__:
        raise PolicyError(
            f"{file.path}: {what} sends texts to a service; redact sends nothing"
        )


_SERVICES: Final = ".predefined_recognizers.third_party."


def _ask_no_suffix_list(recognizer: Any) -> None:  # noqa: ANN401 - untyped
    """The snapshot in tldextract's package: no address to ask, no cache to write."""
    if "tldextract" not in vars(sys.modules[type(recognizer).__module__]):
        return
    from tldextract import TLDExtract  # noqa: PLC0415 - comes with presidio

    domains = TLDExtract(suffix_list_urls=(), cache_dir=None, fallback_to_snapshot=True)
    recognizer.validate_result = lambda text: bool(domains(text).fqdn)


def _add_reader(registry: Any, nlp_engine: Any, file: PresidioFile) -> None:  # noqa: ANN401
    """The recognizer that gives what the NLP engine found, if it finds anything."""
    with _refusals(file):
        if nlp_engine.get_supported_entities():
            registry.add_nlp_recognizer(nlp_engine)


def _refuse_readers(registry: Any, file: PresidioFile) -> None:  # noqa: ANN401 - untyped
    for recognizer in registry.recognizers:
        if type(recognizer).__name__ in _READERS:
            name = type(recognizer).__name__
            raise PolicyError(f"{file.path}: {name} needs presidio.nlp-engine")
