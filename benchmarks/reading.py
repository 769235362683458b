"""What reading a message costs beside the bare encoder, and what a long one takes: `python -m benchmarks.reading`.

Both are measured in turns within one run, so that a busy machine slows both.
"""

import random
import resource
import statistics
import time
from collections.abc import Callable

from bot.settings import read_settings
from bot.understanding.encoder import shared_encoder
from bot.understanding.encoder_weights import find_encoder
from bot.understanding.rasa_reader import RasaReader

SENTENCES = (
    "You never listen to me when I come home from work.",
    "He forgot our anniversary and I am so hurt.",
    "we argue about money every single week",
)
ROUNDS = 60
# Sentences without sense, so that no two are alike: equal ones would be read once.
WORDS = """
my husband and I were married nine years ago lately every evening is the same he comes home sits down with his phone
children bed alone when something says nagging kitchen money sunday mother work garden week again never always tired
""".split()  # noqa: SIM905 (words, not a list of forty strings)


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def long_message(seed: int, characters: int = 2000) -> str:
    chance = random.Random(seed)
    text = ""
    while len(text) < characters:
        text += " ".join(chance.choices(WORDS, k=chance.randint(6, 16))).capitalize() + ". "
    return text[:characters]


def main() -> None:
    settings = read_settings({})
    reader = RasaReader(settings.cache)
    encoder = shared_encoder(find_encoder(settings.cache), 0)
    bare, read = [], []
    for number in range(ROUNDS):
        sentence = SENTENCES[number % len(SENTENCES)]
        bare.append(milliseconds(lambda text=sentence: encoder.encode([text])))  # type: ignore[misc]
        read.append(milliseconds(lambda text=sentence: reader.read_all([text])))  # type: ignore[misc]
    long = [milliseconds(lambda seed=seed: reader.read_all([long_message(seed)])) for seed in range(9)]  # type: ignore[misc]
    one, other = statistics.median(bare), statistics.median(read)
    print(f"one sentence: encoder alone {one:.1f} ms, reading {other:.1f} ms, ratio {other / one:.2f}")
    print(f"2,000 characters: {statistics.median(long):.0f} ms")
    print(f"resident memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    main()
