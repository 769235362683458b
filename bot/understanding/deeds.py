"""What reproaches are about: examples that are no intents, and the labels that a small head learns from them.

The sentences are in deeds.yml, to be corrected without Python: need by need, and in each need deed by deed, with the
names of actions/rephrase/wordings.yml. A label is "need/deed"; "us/other" is what belongs to no deed.
"""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from bot.understanding.errors import TrainingError

# Multiplies the head's scores: with a few dozen examples a label they are far too sure of themselves. The best by
# cross-validation; what is 50% sure is right five times in six then.
SURENESS = 0.25
EXAMPLES = Path(__file__).with_name("deeds.yml")


def examples(path: Path = EXAMPLES) -> tuple[list[str], list[str]]:
    """The sentences and the deed of each. Raises TrainingError, with file and line, when they cannot be read."""
    try:
        needs = YAML(typ="safe").load(path.read_text("utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        raise TrainingError(f"{path}, line {line}: {error.problem}. Correct the YAML there.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{path} cannot be read: {error}.") from error
    pairs = list(_pairs(needs, path))
    if not pairs:
        raise TrainingError(
            f"{path} is empty: every need must have deeds below it, and every deed a list of sentences."
        )
    return [line for line, _ in pairs], [deed for _, deed in pairs]


def _pairs(needs: object, path: Path) -> Iterator[tuple[str, str]]:
    for need, deeds in needs.items() if isinstance(needs, dict) else ():
        for deed, lines in deeds.items() if isinstance(deeds, dict) else ((need, None),):
            if not isinstance(lines, list) or not lines:
                raise TrainingError(f"{path}: {need}, {deed} must have a list of sentences below it.")
            yield from ((str(line), f"{need}/{deed}") for line in lines)
