"""Step 6: exported ears side by side on the held-back clips, in the table that docs/models.md has."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime

from ear.clips import Clip, load_clips
from ear.encoder import back_of
from ear.recipe import MODELS
from ear.score import Score, heard, score


def evaluate(work: Path, ears: list[Path]) -> None:
    """Prints words wrong / strings exact of each ear by group, words heard where there are none, and how sure it is."""
    clips = load_clips(work / "clips/held")
    scores = [_score(clips, path, work) for path in ears]
    print(f"{'':24}{'clips':>6}" + "".join(f"{path.parent.name[-18:]:>20}" for path in ears))
    for group in scores[0]:
        cells = "".join(f"{_cell(group, each[group]):>20}" for each in scores)
        print(f"{group:24}{scores[0][group].clips:6}{cells}")
    sure = "".join(f"{_sureness(each['all']):>20}" for each in scores)
    print(f"{'sure of / right':30}{sure}")


def _sureness(line: Score) -> str:
    """How sure the ear is of the words that it hears, and how many of them are right: the same for a good judge."""
    return f"{100 * line.sure / max(1, line.heard):.1f} / {100 * line.right / max(1, line.heard):.1f} %"


def _cell(group: str, line: Score) -> str:
    if group == "without a number":
        return f"{line.wrong:.2f} a clip"
    return f"{100 * line.wrong:.1f} / {100 * line.exactly:.1f} %"


def _score(clips: list[Clip], path: Path, work: Path) -> dict[str, Score]:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), options)
    listens_to = session.get_inputs()[0].name
    back = None
    if listens_to == "hidden":
        # An ear on the encoder's last state: the rest of the encoder stands before it.
        if not (work / "back.onnx").exists():
            back_of(MODELS / "whisper-base/encoder.onnx", work / "back.onnx")
        back = onnxruntime.InferenceSession(str(work / "back.onnx"), options)
    found = []
    for clip in clips:
        states = np.array(clip.states, np.float32)[None]
        if back is not None:
            states = back.run(["hidden"], {"branch": states})[0]
        found.append(heard(session.run(["logp"], {listens_to: states})[0][0]))
    return score([clip.label for clip in clips], found)
