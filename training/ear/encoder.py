"""Whisper's encoder cut behind its fourth block: what the ear shares with it, and what it goes on from by itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from ear.sound import RATE

#: The state behind the fourth of six blocks, by its name in the bundled graph; the product calls it `branch`.
STATE = "/bl.3/Add_2_output_0"
WIDTH = 512
#: Samples of one frame of the encoder's output (20 ms).
FRAME = 320
#: Silence behind the sound that the product gives the encoder.
PADDING = RATE


def with_branch(encoder: Path, out: Path) -> None:
    """The same graph with one more output, `branch`, if it has none; all others stay as they are, to the bit."""
    model = onnx.load(encoder)
    if all(output.name != "branch" for output in model.graph.output):
        model.graph.node.append(helper.make_node("Identity", [STATE], ["branch"]))
        model.graph.output.append(_state("branch"))
    onnx.checker.check_model(model)
    onnx.save(model, out)


def front_of(encoder: Path, out: Path) -> None:
    """Only what leads to the fourth block: mel → branch, two thirds of the time of the whole."""
    model = onnx.load(encoder)
    graph = _part(model.graph, [], [STATE])
    graph.node.append(helper.make_node("Identity", [STATE], ["branch"]))
    graph.input.extend(model.graph.input)
    graph.output.append(_state("branch"))
    _save(model, graph, out)


def back_of(encoder: Path, out: Path) -> None:
    """The rest: branch → hidden, for an ear that listens to the last state."""
    model = onnx.load(encoder)
    graph = _part(model.graph, [STATE], ["hidden"])
    for node in graph.node:
        node.input[:] = ["branch" if name == STATE else name for name in node.input]
    graph.input.append(_state("branch"))
    graph.output.extend(output for output in model.graph.output if output.name == "hidden")
    _save(model, graph, out)


def _state(name: str) -> onnx.ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "t", WIDTH])


def _part(whole: onnx.GraphProto, given: list[str], wanted: list[str]) -> onnx.GraphProto:
    needed, nodes = set(wanted), []
    for node in reversed(whole.node):
        if any(name in needed for name in node.output):
            nodes.append(node)
            needed |= {name for name in node.input if name not in given}
    part = onnx.GraphProto(name="part")
    part.node.extend(reversed(nodes))
    part.initializer.extend(each for each in whole.initializer if each.name in needed)
    return part


def _save(model: onnx.ModelProto, graph: onnx.GraphProto, out: Path) -> None:
    part = helper.make_model(graph, opset_imports=model.opset_import, ir_version=model.ir_version)
    onnx.checker.check_model(part)
    onnx.save(part, out)


def upper_blocks(encoder: Path) -> dict[str, np.ndarray]:
    """The fifth and sixth block and the last norm as float weights, by the names that ear/model.py gives them."""
    graph = onnx.load(encoder).graph
    values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights: dict[str, np.ndarray] = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.name.startswith(("/bl.4/", "/bl.5/")):
            block, part = node.name.split("/")[1:3]
            stored, zero = values[node.input[1]], values[node.input[3]]
            scale = values[node.input[1].replace("_quantized", "_scale")]
            weight = (stored.astype(np.float32) - zero.astype(np.float32)) * scale
            weights[f"blocks.{int(block[3:]) - 4}.{part}.weight"] = weight.T
    for name, value in values.items():
        if name.startswith(("bl.4.", "bl.5.")):
            weights[f"blocks.{int(name[3]) - 4}.{name[5:]}"] = value
        elif name.startswith("lp."):
            weights[f"norm.{name[3:]}"] = value
    return weights


class Front:
    """Sound to the state that an ear of this kind listens to."""

    def __init__(self, models: Path, front: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.mel = onnxruntime.InferenceSession(str(models / "whisper-base/mel.onnx"), options)
        self.front = onnxruntime.InferenceSession(str(front), options)

    def hear(self, sound: np.ndarray) -> np.ndarray:
        """[frames, 512], on the sound's own length; the encoder itself is given a second of silence behind it."""
        frames = len(sound) // FRAME
        padded = np.zeros((frames + 1) * FRAME + PADDING, np.float32)
        padded[: len(sound)] = sound
        mel = self.mel.run(None, {"samples": padded[None]})[0]
        return self.front.run(None, {"mel": mel[:, :, : mel.shape[2] // 2 * 2]})[0][0][:frames]
