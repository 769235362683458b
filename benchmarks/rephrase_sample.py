"""A sample of rewrites to be read by a person, drawn the same way each time.

`python -m benchmarks.rephrase_sample SEED [NUMBER]` draws message and style from the own sentences that ask for a
rewrite, passes over those without a text, and prints a table in Markdown: number, message, style, rewrite.
`--file FILE` takes the lines of a text file instead, in their order, one style after the other. Needs the model.
"""

import os
import random
import sys
from pathlib import Path

from ruamel.yaml import YAML

from actions.rephrase import STYLES, Tuning, compose, understood
from bot.settings import read_settings
from bot.understanding.rasa_reader import RasaReader

SENTENCES = Path("tests/actions/rephrase_own.yml")
SHOWN = 110  # characters of a message
NUMBER = 100


def main() -> None:
    """Prints the table, and below it how many were passed over."""
    arguments = sys.argv[1:]
    reader = RasaReader(read_settings(os.environ).cache)
    if arguments[0] == "--file":
        texts = [line.strip() for line in Path(arguments[1]).read_text("utf-8").splitlines() if line.strip()]
        drawn = [(text, STYLES[at % len(STYLES)]) for at, text in enumerate(texts)]
        number = len(drawn)
    else:
        cases = YAML(typ="safe").load(SENTENCES)
        drawn = [(case["text"], style) for case in cases if case["expect"] == "rewrite" for style in STYLES]
        random.Random(int(arguments[0])).shuffle(drawn)
        number = int(arguments[1]) if len(arguments) > 1 else NUMBER
    shown = silent = 0
    for text, style in drawn:
        said = compose(understood(reader.read_all([text])[0]), Tuning(style)).text
        silent += not said
        if said and shown < number:
            shown += 1
            print(f"| {shown} | {text[:SHOWN] + '…' * (len(text) > SHOWN)} | {style} | {said} |")
        if shown == number:
            break
    print(f"\n{silent} without a text were passed over.")


if __name__ == "__main__":
    main()
