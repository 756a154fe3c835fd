"""Step 5: the trained ear as the product loads it: the blocks' matrices in 8 bits, the head in float."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from ear.encoder import WIDTH, with_branch
from ear.model import Ear
from ear.recipe import MODELS
from ear.start import started

#: The product's runtimes know this version of ONNX's operators.
OPSET = 17
#: Largest mean difference of probabilities between the trained and the exported ear.
TOLERANCE = 0.01


class _Named(nn.Module):
    """Gives every node the name of its module, by which `ear/start.py` finds the weights again."""

    def __init__(self, ear: Ear) -> None:
        super().__init__()
        self.m = ear

    def forward(self, branch: Tensor) -> Tensor:
        return self.m(branch)


def export(best: Path, out: Path, began: Path, kept: float) -> None:
    """
    Writes OUT/digit-ear.onnx, `kept` of its weights those of the ear it `began` with, and OUT/encoder.onnx with the
    output it wants. Throws where it hears otherwise.
    """
    out.mkdir(parents=True, exist_ok=True)
    ear = Ear()
    weights = torch.load(best, map_location="cpu", weights_only=True)
    if kept > 0:
        before = started(MODELS / "whisper-base/encoder.onnx", began).state_dict()
        weights = {name: kept * before[name] + (1 - kept) * value for name, value in weights.items()}
    ear.load_state_dict(weights)
    ear.eval()
    whole, target = out / "float.onnx", out / "digit-ear.onnx"
    axes = {"branch": {0: "b", 1: "t"}, "logp": {0: "b", 1: "t"}}
    names = {"input_names": ["branch"], "output_names": ["logp"], "dynamic_axes": axes}
    torch.onnx.export(_Named(ear), (torch.randn(1, 400, WIDTH),), whole, opset_version=OPSET, dynamo=False, **names)
    graph = onnx.load(whole).graph
    given = {each.name for each in graph.initializer}
    head = [
        node.name
        for node in graph.node
        if node.op_type == "MatMul" and not ("/blocks." in node.name and any(name in given for name in node.input))
    ]
    quantize_dynamic(
        whole,
        target,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
        nodes_to_exclude=head,
        extra_options={"MatMulConstBOnly": True},
    )
    whole.unlink()
    _compare(ear, target)
    with_branch(MODELS / "whisper-base/encoder.onnx", out / "encoder.onnx")
    print(f"{target}: {target.stat().st_size} bytes")


def _compare(ear: Ear, exported: Path) -> None:
    session = onnxruntime.InferenceSession(str(exported))
    for frames in (100, 700):
        states = torch.randn(1, frames, WIDTH) * 1.5
        with torch.inference_mode():
            wanted = np.exp(ear(states).numpy())
        found = np.exp(session.run(None, {"branch": states.numpy()})[0])
        difference = float(np.abs(wanted - found).mean())
        if difference > TOLERANCE:
            raise ValueError(f"the exported ear hears otherwise: {difference:.4f} on {frames} frames")
