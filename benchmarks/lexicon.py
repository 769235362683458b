"""What the lexicon finds in the examples: cards and questions of each danger class, and false ones elsewhere.

`python -m benchmarks.lexicon`. The patterns were corrected while looking at these very examples: not a blind test.
"""

import time
from pathlib import Path

from ruamel.yaml import YAML

from bot.dialogue.inputs import SAFETY_CLASSES
from bot.understanding.lexicon import look

EXAMPLES = Path("nlu_data")
OF_INTENT = dict(
    zip(
        ("crisis_self_harm", "abuse_victim", "violence_perpetrator", "child_at_risk", "medical_emergency"),
        SAFETY_CLASSES,
        strict=True,
    )
)


def main() -> None:
    """Prints a line for each class, for everything harmless, and the time for 300 characters."""
    texts: dict[str, list[str]] = {}
    for path in sorted(EXAMPLES.glob("*.yml")):
        for group in YAML(typ="safe").load(path)["nlu"]:
            if "intent" in group:
                lines = [line.strip().removeprefix("- ") for line in group["examples"].splitlines() if line.strip()]
                texts.setdefault(OF_INTENT.get(group["intent"], "none"), []).extend(lines)
    start = time.perf_counter()
    found = {safety: [look(text) for text in examples] for safety, examples in texts.items()}
    seconds = time.perf_counter() - start
    for safety, findings in found.items():
        cards = sum(finding.card != "none" for finding in findings)
        questions = sum(finding.question != "none" for finding in findings)
        calm = sum(finding.calm for finding in findings)
        every = len(findings)
        print(f"{safety:22} {every:6}  card {cards / every:.2%}  question {questions / every:.2%}  calm {calm}")
    characters = sum(len(text) for examples in texts.values() for text in examples)
    print(f"{seconds / characters * 300 * 1000:.2f} ms for 300 characters")


if __name__ == "__main__":
    main()
