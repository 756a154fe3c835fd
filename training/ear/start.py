"""Where training starts: the weights of an exported ear, or Whisper's own blocks under a new or an older ear's head."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from ear.encoder import upper_blocks
from ear.model import Ear


def weights_of(path: Path) -> dict[str, torch.Tensor]:
    """The float weights in an exported graph, by the names of its modules; 8-bit matrices are multiplied out."""
    graph = onnx.load(path).graph
    values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    weights = {name: value for name, value in values.items() if "::" not in name}
    for node in graph.node:
        # Nodes are called after the module that they came from: /m/head/b.0/pw/MatMul.
        module = ".".join(node.name.strip("/").split("/")[:-1]).removesuffix("_quant")
        if node.op_type == "MatMul" and node.input[1] in values:
            weights[f"{module}.weight"] = values[node.input[1]].T
        elif node.op_type == "MatMulInteger":
            stored, zero = values[node.input[1]], values[node.input[3]]
            scale = values[node.input[1].replace("_quantized", "_scale")]
            weights[f"{module}.weight"] = ((stored.astype(np.float32) - zero) * scale).T
        elif node.op_type == "GRU":
            weights |= _recurrence(module, *(values[name] for name in node.input[1:4]))
    return {_ours(name): torch.from_numpy(np.array(value, np.float32)) for name, value in weights.items()}


def _recurrence(module: str, given: np.ndarray, hidden: np.ndarray, bias: np.ndarray) -> dict[str, np.ndarray]:
    """ONNX has the gates in the order z, r, n, PyTorch in the order r, z, n."""
    size = hidden.shape[2]
    order = np.r_[size : 2 * size, 0:size, 2 * size : 3 * size]
    weights: dict[str, np.ndarray] = {}
    for direction, suffix in enumerate(("", "_reverse")):
        weights[f"{module}.weight_ih_l0{suffix}"] = given[direction][order]
        weights[f"{module}.weight_hh_l0{suffix}"] = hidden[direction][order]
        weights[f"{module}.bias_ih_l0{suffix}"] = bias[direction][: 3 * size][order]
        weights[f"{module}.bias_hh_l0{suffix}"] = bias[direction][3 * size :][order]
    return weights


def _ours(name: str) -> str:
    """Names of earlier exports: a wrapper `m`, `e` for the blocks, `lp` for the norm, a head without a name."""
    name = name.removeprefix("m.") if name.startswith(("m.e.", "m.lp", "m.head", "m.blocks", "m.norm")) else name
    name = name.replace("e.", "blocks.", 1) if name.startswith("e.") else name
    name = name.replace("lp.", "norm.", 1) if name.startswith("lp.") else name
    return name if name.startswith(("blocks.", "norm.", "head.")) else f"head.{name}"


def started(encoder: Path, from_ear: Path | None) -> Ear:
    """
    An ear with Whisper's own blocks, then with all that `from_ear` (an exported graph) has. Classes it does not have
    start rare: an ear of 30 classes knows no "double", "triple" and other words.
    """
    ear = Ear()
    state = ear.state_dict()
    for convolution in ear.head.m:
        # Convolutions that an older ear does not have change nothing at first.
        torch.nn.init.zeros_(convolution.o.weight)
        torch.nn.init.zeros_(convolution.o.bias)
    found = {name: torch.from_numpy(np.array(value)) for name, value in upper_blocks(encoder).items()}
    found |= weights_of(from_ear) if from_ear is not None else {}
    for name, value in found.items():
        if name not in state:
            raise ValueError(f"{from_ear}: {name} is no part of this ear")
        if name == "head.o.bias" and len(value) < len(state[name]):
            state[name][: len(value)] = value
            state[name][len(value) :] = value[1:].mean() - 1
        elif name == "head.o.weight" and len(value) < len(state[name]):
            state[name][len(value) :] *= 0.1
            state[name][: len(value)] = value
        else:
            state[name] = value
    ear.load_state_dict(state)
    return ear
