"""Names in prose, whole pipeline: hits beside near misses, invented names."""

from __future__ import annotations

import pytest

from tests.detection.names.support import marked, names

MIXED = [
    pytest.param("Prime Minister «Kestlik» met Mr. «Obwala».", id="titles"),
    pytest.param("We saw Dr. «Okwudiri Nnamezie-Balu» at noon.", id="hyphen"),
    pytest.param("Gen. «Omar al-Tikrani» spoke.", id="Arabic article"),
    pytest.param("Mr. «Fahd bin Nasser al-Mutlaqi» spoke.", id="bin and al"),
    pytest.param(
        "Senator «Joao da Silvestre» and Ms. «Ana de la Cueva».", id="da, de la"
    ),
    pytest.param("Ambassador «van der Hoovel» left.", id="van der"),
    pytest.param("President «Kim Yong-shik» spoke.", id="Korean"),
    pytest.param("Daw «Khin Sabei Htun» and U «Thura Zaw» spoke.", id="Burmese"),
    pytest.param("Minister «O'Halvey» and Dr. «D'Ambrozi» spoke.", id="apostrophes"),
    pytest.param("Judge «Józef Wąsikowski» spoke.", id="accents"),
    pytest.param("Mr. «Walter J. Ricehart Jr.» spoke.", id="initial and junior"),
    pytest.param('Mr. «Rachid "Pepsi" Oulhazi» spoke.', id="nickname"),
    pytest.param("King «Mohvandir VI» spoke.", id="numeral"),
    pytest.param("Mr. «Price», Ms. «Young» and Dr. «Law» spoke.", id="words as names"),
    pytest.param("lawyer «Milica Dravac» and editor «Kestlik»", id="roles"),
    pytest.param("the wife of «Jaromir Kestlik» spoke", id="kin"),
    pytest.param("«Jaromir Kestlik» said so.", id="speaks"),
    pytest.param(
        "«Jaromir Kestlik», the Minister of Transport, left.", id="apposition"
    ),
    pytest.param("Minister of Justice «Milica Dravac» left.", id="portfolio"),
    pytest.param("Ministers «Dravac», «Obwala» and «Kestlik» left.", id="plural title"),
    pytest.param("Ambassador-designate «Dravac» came.", id="designate"),
    pytest.param("Charge d'Affaires a.i. «Lorna Petteridge» signed.", id="a.i."),
    pytest.param(
        "Mr. «F.W. de Klarque» and Mr. «X. Y. Marwick» agreed.", id="initials"
    ),
    pytest.param("Mr. «Dravac»'s aide met Mr. «Kestlik»’s.", id="possessive"),
]
CAPITALS = [
    pytest.param("PRESIDENT «URIBARRE» SAID THAT HE WOULD GO.", id="title"),
    pytest.param("MINISTER OF JUSTICE «MIRKO DELVANIC» SAID NO.", id="portfolio"),
    pytest.param("THE LAWYER «SENGA OBWALA» WAS ARRESTED IN LIMA.", id="role"),
    pytest.param("MR. «HUSSAM BIN TALAQ AL-RASHIDAN» AGREED.", id="bin and al"),
    pytest.param("GENERAL «LINO CESARO OVIEDRES» IS IN PARIS.", id="three words"),
    pytest.param("AMBASSADOR «YOUNG» SAID NO.", id="word as name"),
    pytest.param("SENATOR «DE LA CUEVA»'S AIDE AGREED.", id="possessive"),
]
WRAPPED = [
    pytest.param(
        "We met again with the Foreign Minister, Mr. «Jaromir\nKestlik», on Monday.",
        id="LF",
    ),
    pytest.param(
        "We met again with the Foreign Minister, Mr. «Jaromir \r\nKestlik», on Monday.",
        id="blank and CRLF",
    ),
    pytest.param(
        "THE AMBASSADOR RAISED IT AGAIN WITH MINISTER «MIRKO\r\r\nDELVANIC» ON MONDAY.",
        id="CR CR LF",
    ),
    pytest.param(
        "We met again with the Foreign Minister and with Mr. «Abdel-\nBarr Mansouri» too.",
        id="after a hyphen",
    ),
]
LEFT = [
    pytest.param("The Minister, the DCM and PolOff met the Charge.", id="roles alone"),
    pytest.param("Foreign Minister and Prime Minister agreed.", id="titles alone"),
    pytest.param("Human Rights Watch and Amnesty International said no.", id="bodies"),
    pytest.param("Mr. Chairman, Mr. President, Madam Secretary!", id="vocatives"),
    pytest.param("the Bush Administration and Ho Chi Minh City", id="embedded"),
    pytest.param("Funds go to poor Jamaicans, who use a part.", id="a people"),
    pytest.param("USS Marwick and HMS Drumlin sailed.", id="ships"),
    pytest.param("In March the Consul General in Lima left for Cusco.", id="places"),
    pytest.param("THE MINISTER OF FOREIGN AFFAIRS SAID HE WOULD GO.", id="capitals"),
    pytest.param("THE PRESIDENT MAY VISIT IN MAY OR APRIL.", id="months in capitals"),
    pytest.param("PolOff August 19 met EUR/SE and ISN/RA.", id="offices, a date"),
    pytest.param("Mr. [PERSON 1] and President [PERSON 2] met.", id="masks"),
    pytest.param("Mr. XXXXXXXXXXXX met Mr. ████████.", id="older masks"),
    pytest.param("Mr. [(b)(6)] met Ambassador [(b)(6)].", id="exemptions"),
    pytest.param("It was 3 P.M. in the U.S. Embassy, 5 A.M. here.", id="letters"),
]


@pytest.mark.parametrize("example", [*MIXED, *CAPITALS, *WRAPPED])
def test_finds(example: str) -> None:
    text, expected = marked(example)
    assert names(text) == expected


@pytest.mark.parametrize("text", LEFT)
def test_leaves(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("(((((", id="marks"),
        pytest.param("Mr.", id="title at the end"),
        pytest.param("Mr. " * 50, id="titles only"),
        pytest.param("A. B. C. D. E. F. G. H. " * 20, id="initials only"),
        pytest.param("Dr. Jose\u0301 \ud7ff \u202e x\u0007y", id="odd characters"),
        pytest.param("von der de la bin al " * 30, id="particles only"),
        pytest.param("FOR \nTAGS: (\nSUBJECT:", id="broken header"),
    ],
)
def test_odd_text_does_not_raise(text: str) -> None:
    assert isinstance(names(text or "\n"), list)
