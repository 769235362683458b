"""What people need behind a reproach: examples that are no intents, and the labels that a small head learns from them.

The sentences are in needs.yml, to be corrected without Python. Their names are those of actions/rephrase/wording.py.
"""

from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from bot.understanding.errors import TrainingError

EXAMPLES = Path(__file__).with_name("needs.yml")
SURE = (
    10.0  # what the head's scores are multiplied by, so that a lead of 0.1 over another need means "e times as likely"
)
RIDGE = 0.6  # its penalty, in units of the examples' mean spread; found by the leave-one-out error, flat around it


def examples(path: Path = EXAMPLES) -> tuple[list[str], list[str]]:
    """The sentences and the need of each. Raises TrainingError, with file and line, when they cannot be read."""
    try:
        needs = YAML(typ="safe").load(path.read_text("utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        raise TrainingError(f"{path}, line {line}: {error.problem}. Correct the YAML there.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{path} cannot be read: {error}.") from error
    if not isinstance(needs, dict) or not all(isinstance(lines, list) and lines for lines in needs.values()):
        raise TrainingError(f"{path}: every need must have a list of sentences below it.")
    pairs = [(str(line), str(need)) for need, lines in needs.items() for line in lines]
    return [line for line, _ in pairs], [need for _, need in pairs]
