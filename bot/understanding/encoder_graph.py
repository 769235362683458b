"""The sentence encoder's computation as an ONNX graph whose weights stay where they are, in model.safetensors.

The architecture is MPNet (Song et al. 2020, https://arxiv.org/abs/2004.09297) as `MPNetModel` of the transformers
library computes it: 12 layers, 12 heads of 64, GELU, post-layer norm, one table of relative position biases for all
layers; then the mean over all tokens and L2 normalisation, as the model card of all-mpnet-base-v2 says. Equal to
TFMPNetModel to 2e-7. The same mean of some earlier layers comes for free beside it: they know more about how a thing
is said (who does what to whom, no and not), the last one more about what it is about.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from bot.understanding.encoder_shape import (
    BUCKETS,
    EPSILON,
    FARTHEST,
    FIRST_POSITION,
    HEAD_WIDTH,
    HEADS,
    LAYERS,
    LONGEST,
    READ_LAYERS,
    VECTOR,
    WIDTH,
)
from bot.understanding.tensor_file import Tensor


def position_biases(table: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """What each head adds for each distance: [32, 12] → [1, 12, 128, 128].

    Half of the buckets are for each direction; of those, half hold one distance each and the rest grow logarithmically
    up to 128 (`compute_position_bias` in transformers, from T5).
    """
    place = np.arange(LONGEST)
    distance = place[None, :] - place[:, None]
    side = BUCKETS // 2
    near = side // 2
    far = np.abs(distance)
    growth = np.log(np.maximum(far, 1) / near) / np.log(FARTHEST / near)
    coarse = np.minimum(near + (growth * (side - near)).astype(np.int64), side - 1)
    buckets = np.where(distance > 0, side, 0) + np.where(far < near, far, coarse)
    return np.ascontiguousarray(table[buckets].transpose(2, 0, 1)[None])


class _Graph:
    """Collects nodes and tensors; every method adds one and returns its name."""

    def __init__(self, file: str, tensors: Mapping[str, Tensor]) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[TensorProto] = []
        self._file, self._tensors = file, tensors

    def weight(self, name: str) -> str:
        """A tensor of the weights file, referred to by its place."""
        found = self._tensors[name]
        proto = TensorProto(
            name=name, data_type=TensorProto.FLOAT, dims=found.shape, data_location=TensorProto.EXTERNAL
        )
        for key, value in (("location", self._file), ("offset", found.offset), ("length", found.length)):
            proto.external_data.add(key=key, value=str(value))
        self.initializers.append(proto)
        return name

    def const(self, name: str, value: npt.ArrayLike, kind: type = np.float32) -> str:
        self.initializers.append(numpy_helper.from_array(np.asarray(value, kind), name))
        return name

    def add(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, list(inputs), [output], name=output, **attributes))
        return output

    def linear(self, value: str, layer: str, output: str) -> str:
        turned = self.add("Transpose", [self.weight(f"{layer}.weight")], f"{output}.turned", perm=[1, 0])
        return self.add(
            "Add", [self.add("MatMul", [value, turned], f"{output}.product"), self.weight(f"{layer}.bias")], output
        )

    def norm(self, value: str, layer: str, output: str) -> str:
        inputs = [value, self.weight(f"{layer}.weight"), self.weight(f"{layer}.bias")]
        return self.add("LayerNormalization", inputs, output, epsilon=EPSILON)


def encoder_graph(file: str, tensors: Mapping[str, Tensor], table: npt.NDArray[np.float32]) -> bytes:
    """A serialized ONNX model: input_ids and attention_mask, int64 [batch, tokens] → vector, float32
    [batch, 3840]: what READ_LAYERS say, one after the other, each of length one.

    `file` is the weights' name inside the folder that the session is told, `table` the position biases [32, 12].
    """
    graph = _Graph(file, tensors)
    bias = _attention_bias(graph, table)
    value = _embeddings(graph)
    graph.add("Unsqueeze", ["mask", graph.const("width_axis", [2], np.int64)], "mask.width")
    values = [value]
    for number in range(LAYERS):
        values.append(_layer(graph, values[-1], bias, f"encoder.layer.{number}"))
    graph.add("Concat", [_pool(graph, values[number]) for number in READ_LAYERS], "vector", axis=1)
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["n", "t"]) for name in ("input_ids", "attention_mask")
    ]
    outputs = [helper.make_tensor_value_info("vector", TensorProto.FLOAT, ["n", VECTOR])]
    body = helper.make_graph(graph.nodes, "all-mpnet-base-v2", inputs, outputs, graph.initializers)
    # Opset 17 brought LayerNormalization; IR version 8 goes with it.
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    serialized: bytes = model.SerializeToString()
    return serialized


def _attention_bias(graph: _Graph, table: npt.NDArray[np.float32]) -> str:
    """Position biases cut to this batch's length, and minus a billion where there is only padding: [n, 12, t, t]."""
    graph.const("one", [1], np.int64)
    graph.add("Gather", [graph.add("Shape", ["input_ids"], "shape"), "one"], "tokens")
    graph.const("positions.all", position_biases(table))
    graph.const("origin", [0, 0], np.int64)
    graph.const("square_axes", [2, 3], np.int64)
    graph.add("Concat", ["tokens", "tokens"], "square", axis=0)
    graph.add("Slice", ["positions.all", "origin", "square", "square_axes"], "positions")
    graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
    graph.const("head_axes", [1, 2], np.int64)
    graph.add("Unsqueeze", ["mask", "head_axes"], "mask.heads")
    graph.add("Sub", ["mask.heads", graph.const("float_one", 1.0)], "mask.minus")
    graph.add("Mul", ["mask.minus", graph.const("billion", 1e9)], "mask.bias")
    return graph.add("Add", ["positions", "mask.bias"], "attention_bias")


def _embeddings(graph: _Graph) -> str:
    words = graph.add("Gather", [graph.weight("embeddings.word_embeddings.weight"), "input_ids"], "words")
    first = graph.const("first_position", [FIRST_POSITION], np.int64)
    end = graph.add("Add", ["tokens", first], "end_position")
    table = graph.weight("embeddings.position_embeddings.weight")
    places = graph.add("Slice", [table, first, end, graph.const("rows", [0], np.int64)], "places")
    graph.const("head_scale", HEAD_WIDTH**-0.5)
    graph.const("split_heads", [0, 0, HEADS, HEAD_WIDTH], np.int64)
    graph.const("join_heads", [0, 0, WIDTH], np.int64)
    graph.const("root_two", 2**0.5)
    graph.const("half", 0.5)
    return graph.norm(graph.add("Add", [words, places], "embedded"), "embeddings.LayerNorm", "layer_input")


def _layer(graph: _Graph, value: str, bias: str, layer: str) -> str:
    attended = graph.linear(
        _attention(graph, value, bias, f"{layer}.attention"), f"{layer}.attention.attn.o", f"{layer}.o"
    )
    value = graph.norm(
        graph.add("Add", [attended, value], f"{layer}.sum1"), f"{layer}.attention.LayerNorm", f"{layer}.norm1"
    )
    inner = graph.linear(value, f"{layer}.intermediate.dense", f"{layer}.inner")
    output = graph.linear(_gelu(graph, inner), f"{layer}.output.dense", f"{layer}.outer")
    return graph.norm(graph.add("Add", [output, value], f"{layer}.sum2"), f"{layer}.output.LayerNorm", f"{layer}.norm2")


def _attention(graph: _Graph, value: str, bias: str, name: str) -> str:
    heads = {}
    for part, turn in (("q", [0, 2, 1, 3]), ("k", [0, 2, 3, 1]), ("v", [0, 2, 1, 3])):
        flat = graph.linear(value, f"{name}.attn.{part}", f"{name}.{part}")
        split = graph.add("Reshape", [flat, "split_heads"], f"{name}.{part}.split")
        heads[part] = graph.add("Transpose", [split], f"{name}.{part}.heads", perm=turn)
    scores = graph.add("MatMul", [heads["q"], heads["k"]], f"{name}.scores")
    scaled = graph.add("Mul", [scores, "head_scale"], f"{name}.scaled")
    biased = graph.add("Add", [scaled, bias], f"{name}.biased")
    shares = graph.add("Softmax", [biased], f"{name}.shares", axis=-1)
    mixed = graph.add("MatMul", [shares, heads["v"]], f"{name}.mixed")
    turned = graph.add("Transpose", [mixed], f"{name}.turned", perm=[0, 2, 1, 3])
    return graph.add("Reshape", [turned, "join_heads"], f"{name}.joined")


def _gelu(graph: _Graph, value: str) -> str:
    """The exact one, with the error function; onnxruntime fuses these five nodes into one."""
    erf = graph.add("Erf", [graph.add("Div", [value, "root_two"], f"{value}.div")], f"{value}.erf")
    product = graph.add("Mul", [value, graph.add("Add", [erf, "float_one"], f"{value}.plus")], f"{value}.mul")
    return graph.add("Mul", [product, "half"], f"{value}.gelu")


def _pool(graph: _Graph, value: str) -> str:
    """The sum over the real tokens, scaled to length one; the mean would be the same vector before scaling."""
    kept = graph.add("Mul", [value, "mask.width"], f"{value}.kept")
    total = graph.add("ReduceSum", [kept, "one"], f"{value}.total", keepdims=0)
    length = graph.add("ReduceL2", [total], f"{value}.length", axes=[1], keepdims=1)
    return graph.add("Div", [total, length], f"{value}.pooled")
