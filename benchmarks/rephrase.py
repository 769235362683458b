"""What a rewrite costs beyond reading: three wordings of every test sentence, beside the parse of the same sentence.

`python -m benchmarks.rephrase`. Needs no model, only spaCy's. The ratio is the figure to compare: both parts run in the
same process, one after the other, on the same sentence.
"""

import time
from pathlib import Path
from statistics import median, quantiles

from ruamel.yaml import YAML

from actions.rephrase import STYLES, Tuning, compose, understood
from bot.dialogue.inputs import Reading
from bot.understanding.parse import Parser

SENTENCES = Path("tests/actions/rephrase_own.yml")


def main() -> None:
    """Prints the median and the 95th percentile of both parts in milliseconds of processor time, and their ratio."""
    texts = [case["text"] for case in YAML(typ="safe").load(SENTENCES)]
    parser = Parser()
    parser.parse(texts[0])
    parsing, rewriting = [], []
    for text in texts:
        start = time.process_time()
        reading = Reading(text, sentences=parser.parse(text))
        middle = time.process_time()
        complaint = understood(reading)
        for style in STYLES:
            compose(complaint, Tuning(style))
        parsing.append((middle - start) * 1000)
        rewriting.append((time.process_time() - middle) * 1000)
    for name, costs in (("parse", parsing), ("three rewrites", rewriting)):
        slow = quantiles(costs, n=20)[-1]
        print(f"{name:15} median {median(costs):6.2f} ms   95% {slow:6.2f} ms   most {max(costs):6.2f} ms")
    print(f"ratio of the sums {sum(rewriting) / sum(parsing):.2f}, {len(texts)} sentences")


if __name__ == "__main__":
    main()
