"""The reader of typed text: Rasa's trained model, asked about a message and about each of its sentences at once."""

import asyncio
import logging
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from bot.dialogue.inputs import Guess, Reading, Sentence
from bot.understanding.errors import ModelError, mend_error_behind
from bot.understanding.language import Languages
from bot.understanding.lexicon import look, unhidden
from bot.understanding.parse import Parser
from bot.understanding.quiet import quiet_rasa
from bot.understanding.screen import Dangers, screen
from bot.understanding.sentences import excerpts, split
from bot.understanding.training import model_path, rasa_cache
from bot.understanding.weighing import Distribution, as_common, besides, rank

log = logging.getLogger(__name__)

DEEDS = 12  # how many of them a reading carries


class _Seen(NamedTuple):
    """What the model says of one text."""

    intents: Distribution
    dangers: Dangers
    deeds: Distribution


class RasaReader:
    """A loaded model. It is asked by one thread at a time; the others wait their turn."""

    def __init__(self, cache: Path, *, grammar: bool = True) -> None:
        """Loads the model that `training.train(cache)` made, and the parser unless `grammar` is False.

        Takes ten to twenty seconds, nearly all of it importing Rasa, and about a gigabyte. Raises EncoderError,
        TrainingError, and ModelError when there is no model, or none that can be used.
        """
        path = model_path(cache)
        if path is None:
            raise ModelError("The model is not trained for the examples as they are now. Run `make train`.")
        self._languages = Languages()
        self._parser = Parser() if grammar else None
        self._lock = RLock()
        # A thread of its own: many readings in a queue must not hold up what asyncio does in its common threads.
        self._thread = ThreadPoolExecutor(1, "reader")
        with rasa_cache(cache), quiet_rasa():
            try:
                self._load(path)
                self._ask(["hello"])  # loads the encoder, and shows whether the classifier works
            except Exception as error:  # a damaged archive can fail in any of a dozen libraries
                what = f"The model {path} cannot be used ({error}). Delete it and run `make train`."
                raise mend_error_behind(error) or ModelError(what) from error

    def _load(self, path: Path) -> None:
        # Imported late: ten seconds.
        from rasa.core.channels.channel import UserMessage  # noqa: PLC0415
        from rasa.engine.constants import PLACEHOLDER_MESSAGE  # noqa: PLC0415
        from rasa.engine.loader import load_predict_graph_runner  # noqa: PLC0415
        from rasa.engine.runner.dask import DaskGraphRunner  # noqa: PLC0415
        from rasa.engine.storage.local_model_storage import LocalModelStorage  # noqa: PLC0415

        with tempfile.TemporaryDirectory(prefix="mend-model-") as folder:
            metadata, runner = load_predict_graph_runner(Path(folder), path, LocalModelStorage, DaskGraphRunner)
        # The last node obeys "/intent" in typed text. We stop at the one before it, so nobody can give orders.
        self._target = metadata.predict_schema.nodes[str(metadata.nlu_target)].needs["messages"]
        self._runner, self._message, self._placeholder = runner, UserMessage, PLACEHOLDER_MESSAGE

    async def read(self, text: str) -> Reading:
        """What a text means. Never raises: when reading fails, the answer is out of scope with confidence 0."""
        return (await asyncio.get_running_loop().run_in_executor(self._thread, self.read_all, [text]))[0]

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        """Several messages in one run of the model, in order. Never raises either."""
        start = time.monotonic()
        seen = [self._languages.look(text) for text in texts]
        try:
            with self._lock:
                return self._read(seen)
        except Exception as error:
            # The conversation goes on, and the buttons and commands for help still work. No text goes into the log.
            log.error("reading failed after %.1f s: %s", time.monotonic() - start, type(error).__name__)
            if len(texts) > 1:
                return [reading for text in texts for reading in self.read_all([text])]
            return seen

    def _ask(self, texts: Iterable[str]) -> dict[str, "_Seen"]:
        """One run of the model; equal texts are computed once. No text may be empty."""
        different = list(dict.fromkeys(texts))
        if not different:
            return {}
        messages = [self._message(text) for text in different]
        with self._lock:
            result: dict[str, Any] = self._runner.run(inputs={self._placeholder: messages}, targets=[self._target])
        seen = [
            _Seen(
                as_common({guess["name"]: guess["confidence"] for guess in message.get("intent_ranking")}),
                message.get("dangers"),
                message.get("deeds"),
            )
            for message in result[self._target]
        ]
        return dict(zip(different, seen, strict=True))

    def _read(self, seen: Sequence[Reading]) -> list[Reading]:
        pieces = {text.text: excerpts(text.text) for text in seen if _readable(text)}
        hidden = {whole: unhidden(whole) for whole in pieces}
        known = self._ask(text for whole, parts in pieces.items() for text in (whole, *parts, *hidden[whole]))
        return [
            self._reading(text, pieces[text.text], hidden[text.text], known) if _readable(text) else text
            for text in seen
        ]

    def _reading(
        self, text: Reading, pieces: Sequence[str], hidden: Sequence[str], known: Mapping[str, "_Seen"]
    ) -> Reading:
        whole, parts = known[text.text], [known[piece] for piece in pieces] if len(pieces) > 1 else []
        frightening = [part.dangers for part in (*parts, *(known[piece] for piece in hidden))]
        alarm = screen(whole.dangers, frightening, look(text.text))
        safety = alarm.card if text.safety == "none" else text.safety
        intents = [part.intents for part in parts]
        return replace(
            text,
            guesses=rank(whole.intents, intents, safety, alarm.fear),
            besides=besides(intents),
            safety=safety,
            unclear=alarm.question if safety == "none" else "none",
            urgent=alarm.urgent,
            about=alarm.about,
            deeds=_likeliest(whole.deeds),
            sentences=self._sentences(text.text),
        )

    def _sentences(self, text: str) -> tuple[Sentence, ...]:
        """With grammar when there is a parser. Its failure must not cost what the classifier found."""
        try:
            if self._parser:
                return self._parser.parse(text)
        except Exception as error:
            log.error("parsing failed: %s", type(error).__name__)
        return tuple(Sentence(piece) for piece in split(text))


def _likeliest(deeds: Distribution) -> tuple[Guess, ...]:
    ranked = sorted(deeds.items(), key=lambda deed: -deed[1])
    return tuple(Guess(name, share) for name, share in ranked[:DEEDS])


def _readable(text: Reading) -> bool:
    """Whether the classifier, which learned English, is asked."""
    return text.kind == "words" and text.language == "en"
