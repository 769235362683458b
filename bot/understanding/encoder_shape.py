"""The shape of all-mpnet-base-v2: its sizes, and the tensors that a file must hold to be one."""

from collections.abc import Mapping
from pathlib import Path

from bot.understanding.errors import EncoderError
from bot.understanding.tensor_file import Tensor

LAYERS, HEADS, HEAD_WIDTH, WIDTH, INNER = 12, 12, 64, 768, 3072
# The layers whose means are read, the last one last; chosen by measurement (docs/understanding.md).
READ_LAYERS = (0, 3, 6, 9, 12)  # 0: the words themselves, before any layer
VECTOR = WIDTH * len(READ_LAYERS)  # numbers in a text's vector
LONGEST = 128  # tokens; the model was trained on no more
BUCKETS, FARTHEST = 32, 128  # relative distances are sorted into 32 buckets, finer near by
FIRST_POSITION = 2  # counting starts after the padding id, 1, as in RoBERTa
EPSILON = 1e-5
BIAS_TABLE = "encoder.relative_attention_bias.weight"


def expected_shapes() -> dict[str, tuple[int, ...]]:
    """The tensors that the graph needs; -1 stands for any number of words."""
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (-1, WIDTH),
        "embeddings.position_embeddings.weight": (514, WIDTH),
        BIAS_TABLE: (BUCKETS, HEADS),
    }
    linear = {
        "attention.attn.q": (WIDTH, WIDTH),
        "attention.attn.k": (WIDTH, WIDTH),
        "attention.attn.v": (WIDTH, WIDTH),
    }
    linear |= {"attention.attn.o": (WIDTH, WIDTH), "intermediate.dense": (INNER, WIDTH), "output.dense": (WIDTH, INNER)}
    norms = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{number}" for number in range(LAYERS)):
        for name, shape in linear.items():
            shapes |= {f"{layer}.{name}.weight": shape, f"{layer}.{name}.bias": shape[:1]}
        norms += [f"{layer}.attention.LayerNorm", f"{layer}.output.LayerNorm"]
    return shapes | {f"{norm}.{part}": (WIDTH,) for norm in norms for part in ("weight", "bias")}


def check_tensors(path: Path, tensors: Mapping[str, Tensor]) -> None:
    """Raises EncoderError when `path` does not hold what the graph needs."""
    for name, shape in expected_shapes().items():
        found = tensors.get(name)
        fits = found is not None and len(found.shape) == len(shape) and found.kind == "F32"
        if (
            found is None
            or not fits
            or any(want not in (-1, have) for want, have in zip(shape, found.shape, strict=True))
        ):
            what = f"{found.kind} {list(found.shape)}" if found else "nothing"
            raise EncoderError(
                f"{path} holds {what} where all-mpnet-base-v2 has {name} (F32 {list(shape)}). "
                "Put an MPNet base model in 32-bit floats there."
            )
