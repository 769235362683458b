"""Sentences to vectors: all-mpnet-base-v2 on onnxruntime, straight over the published weights."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.understanding.encoder_graph import encoder_graph
from bot.understanding.encoder_shape import BIAS_TABLE, LONGEST, VECTOR, check_tensors
from bot.understanding.encoder_weights import TOKENIZER, EncoderFiles
from bot.understanding.errors import EncoderError
from bot.understanding.tensor_file import read_header

Vectors = npt.NDArray[np.float32]

# Measured on two cores: a run costs 15 to 25 ms, and 1 ms for each token, padding included. From 128 tokens a run on,
# nothing gets faster, and memory only grows.
BATCH_TEXTS, BATCH_TOKENS = 16, 256
RUN_COST = 20  # tokens: a text starts a new run when joining the last one would pad more than this
PADDING = 1  # the id of <pad>


class SentenceEncoder:
    """Loaded weights and tokenizer; may be used from several threads at once."""

    def __init__(self, files: EncoderFiles, threads: int = 0) -> None:
        """`threads` 0 means one for each core. Takes about a second and 470 MB. Raises EncoderError."""
        import onnxruntime  # noqa: PLC0415 (half a second that the commands without a reader need not wait for)
        from tokenizers import Tokenizer  # noqa: PLC0415 (the same)

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.enable_cpu_mem_arena = False  # the arena never gives memory back after one long message
        # Resolved: onnxruntime refuses weights that are a symbolic link, and in Hugging Face's cache they are.
        folder = str(files.weights.resolve().parent)
        options.add_session_config_entry("session.model_external_initializers_file_folder_path", folder)
        # Waiting threads would keep both cores busy for nothing between two messages.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        graph = _graph(files)
        try:
            self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's errors have no root of their own
            raise EncoderError(f"{files.weights} cannot be loaded: {error}") from error
        try:
            self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
        except Exception as error:  # tokenizers raises bare Exception
            raise EncoderError(
                f"{files.tokenizer} is not a tokenizer file. Put the encoder's own {TOKENIZER} there."
            ) from error
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector for each text, float32 [n, 3840]: five parts of length one, the last of them the sentence
        embedding as published. Of longer texts only the first 128 tokens count."""
        # A lone surrogate is no text to the tokenizer: it becomes a question mark.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        rows = [encoding.ids for encoding in self._tokenizer.encode_batch(whole)]
        order = sorted(range(len(rows)), key=lambda index: len(rows[index]))
        vectors = np.empty((len(rows), VECTOR), np.float32)
        for batch in _batches(order, [len(row) for row in rows]):
            vectors[batch] = self._run([rows[index] for index in batch])
        return vectors

    def _run(self, rows: Sequence[Sequence[int]]) -> Vectors:
        ids = np.full((len(rows), max(len(row) for row in rows)), PADDING, np.int64)
        mask = np.zeros_like(ids)
        for number, row in enumerate(rows):
            ids[number, : len(row)] = row
            mask[number, : len(row)] = 1
        result: Vectors = self._session.run(["vector"], {"input_ids": ids, "attention_mask": mask})[0]
        return result


def fingerprint(files: EncoderFiles) -> str:
    """Changes when the weights, the tokenizer or the computation change: the key of what may be kept of its results."""
    return hashlib.sha256(f"{files.identity} {LONGEST} ".encode() + _graph(files)).hexdigest()


def _graph(files: EncoderFiles) -> bytes:
    """Raises EncoderError when the weights have another shape."""
    tensors = read_header(files.weights)
    check_tensors(files.weights, tensors)
    place = tensors[BIAS_TABLE]
    table = np.fromfile(files.weights, "<f4", int(np.prod(place.shape)), offset=place.offset).reshape(place.shape)
    return encoder_graph(files.weights.resolve().name, tensors, table)


def _batches(order: Sequence[int], lengths: Sequence[int]) -> list[list[int]]:
    """Indices, shortest text first, in groups of similar length that are small enough to run at once."""
    batches: list[list[int]] = []
    for index in order:
        last = batches[-1] if batches else []
        padding = len(last) * (lengths[index] - lengths[last[-1]]) if last else 0
        full = len(last) >= BATCH_TEXTS or (len(last) + 1) * lengths[index] > BATCH_TOKENS
        if not last or full or padding > RUN_COST:
            batches.append([index])
        else:
            last.append(index)
    return batches


@lru_cache(maxsize=1)
def shared_encoder(files: EncoderFiles, threads: int) -> SentenceEncoder:
    """The process's one encoder: Rasa builds its components anew for training, testing and reading."""
    return SentenceEncoder(files, threads)
