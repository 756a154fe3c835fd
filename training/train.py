"""Step 4: trains the ear on the clips: connectionist temporal classification over number words, averaged weights."""

from __future__ import annotations

import copy
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ear.clips import Clip, load_clips
from ear.languages import OTHER
from ear.model import Ear
from ear.recipe import MODELS, Recipe
from ear.score import Score, heard, score
from ear.start import started

#: Weight of hearing the other words of a sentence too, where they are known.
OTHERS = 0.25
#: Share of the steps in which the learning rate rises, and the lowest share of it at the end.
WARM_UP, LAST_RATE = 0.05, 0.02
#: How much of the averaged weights a step leaves as it is.
AVERAGE = 0.998
#: Times in a training at which the held-back clips are heard and the best weights kept.
CHECKS = 5
#: Seconds between two copies of everything that going on after a stop needs.
SAVE_EVERY = 600


@dataclass
class Training:
    """What a stop must not lose."""

    ear: Ear
    averaged: Ear
    optimizer: torch.optim.Optimizer
    step: int = 0
    best: float = math.inf

    def save(self, path: Path) -> None:
        """Through a file beside it: a stop in between leaves the older one whole."""
        state = {"ear": self.ear.state_dict(), "averaged": self.averaged.state_dict()}
        state |= {"optimizer": self.optimizer.state_dict(), "step": self.step, "best": self.best}
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)

    def load(self, path: Path) -> None:
        """Goes on where `save` was called. The order of the batches comes from the step alone."""
        state = torch.load(path, map_location="cpu", weights_only=True)
        self.ear.load_state_dict(state["ear"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.best = state["step"], state["best"]


def train(recipe: Recipe, work: Path, device: str, bundled: Path) -> Path:
    """
    Trains until the recipe's steps are done, from `bundled` where the recipe goes on from an ear; gives the path of
    the best averaged weights, by the held-back clips.
    """
    torch.manual_seed(recipe.seed)
    training = _start(recipe, device, bundled)
    kept, best = work / "training.pt", work / "best.pt"
    if kept.exists():
        training.load(kept)
        print(f"goes on from step {training.step}")
    clips, held = load_clips(work / "clips/training"), load_clips(work / "clips/held")
    print(f"{len(clips)} clips, {sum(len(clip.states) for clip in clips) / 50 / 3600:.1f} h; {len(held)} held back")
    saved, check = time.monotonic(), max(1, recipe.steps // CHECKS)
    if training.step == 0:
        _check(training, held, best, device)
    while training.step < recipe.steps:
        loss = _step(training, clips, recipe, device)
        if training.step % 50 == 0:
            print(f"step {training.step} loss {loss:.2f}", flush=True)
        if training.step % check == 0 or training.step == recipe.steps:
            _check(training, held, best, device)
        if time.monotonic() - saved > SAVE_EVERY or training.step == recipe.steps:
            training.save(kept)
            saved = time.monotonic()
    return best


def _start(recipe: Recipe, device: str, bundled: Path) -> Training:
    ear = started(MODELS / "whisper-base/encoder.onnx", bundled if recipe.go_on else None)
    ear.to(device)
    head = list(ear.head.parameters())
    blocks = [*ear.blocks.parameters(), *ear.norm.parameters()]
    groups = [{"params": head, "full": recipe.rate}, {"params": blocks, "full": recipe.rate_blocks}]
    optimizer = torch.optim.AdamW(groups, lr=recipe.rate, betas=(0.9, 0.98), weight_decay=0.02)
    return Training(ear, copy.deepcopy(ear).eval(), optimizer)


def _step(training: Training, clips: list[Clip], recipe: Recipe, device: str) -> float:
    """One batch; the same step of the same recipe always takes the same clips."""
    rng = np.random.default_rng([recipe.seed, training.step])
    # What dropout leaves out must not hang on where a run was stopped.
    torch.manual_seed(int(rng.integers(2**31)))
    for group in training.optimizer.param_groups:
        group["lr"] = group["full"] * _rate(training.step / recipe.steps)
    training.ear.train()
    loss = _loss(training.ear, _batch(clips, recipe.frames, rng), device)
    training.optimizer.zero_grad()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(training.ear.parameters(), 5.0)
    training.step += 1
    if torch.isfinite(norm):
        training.optimizer.step()
        _average(training)
    return loss.item()


def _rate(done: float) -> float:
    if done < WARM_UP:
        return done / WARM_UP
    return LAST_RATE + (1 - LAST_RATE) * 0.5 * (1 + math.cos(math.pi * (done - WARM_UP) / (1 - WARM_UP)))


def _average(training: Training) -> None:
    keep = min(AVERAGE, (1 + training.step) / (20 + training.step))
    with torch.no_grad():
        averaged = training.averaged.state_dict()
        for name, value in training.ear.state_dict().items():
            averaged[name].mul_(keep).add_(value, alpha=1 - keep)


def _batch(clips: list[Clip], frames: int, rng: np.random.Generator) -> list[Clip]:
    """Clips of about the same length, so that little of the batch is padding: neighbours of a random clip by length."""
    drawn = [clips[index] for index in rng.integers(0, len(clips), 64)]
    drawn.sort(key=lambda clip: len(clip.states))
    first = int(rng.integers(0, len(drawn)))
    batch: list[Clip] = []
    for clip in drawn[first:] + drawn[:first][::-1]:
        longest = max([len(clip.states), *(len(each.states) for each in batch)])
        if longest * (len(batch) + 1) > frames:
            break
        batch.append(clip)
    return batch or [drawn[0]]


def _padded(batch: list[Clip], device: str) -> tuple[Tensor, Tensor, Tensor]:
    """States, what is added to the attention (very low on padding), and lengths."""
    lengths = [len(clip.states) for clip in batch]
    states = torch.zeros(len(batch), max(lengths), batch[0].states.shape[1])
    mask = torch.zeros(len(batch), 1, 1, max(lengths))
    for row, clip in enumerate(batch):
        states[row, : lengths[row]] = torch.from_numpy(np.array(clip.states, np.float32))
        mask[row, :, :, lengths[row] :] = -1e4
    return states.to(device), mask.to(device), torch.tensor(lengths)


def _loss(ear: Ear, batch: list[Clip], device: str) -> Tensor:
    """Number words with any other word counted as none; and, less heavily, with the other words where all are known."""
    states, mask, lengths = _padded(batch, device)
    with torch.autocast(torch.device(device).type, torch.bfloat16):
        logp = ear(states, mask.bfloat16())
    none = torch.logaddexp(logp[..., :1], logp[..., OTHER:])
    words = torch.cat([none, logp[..., 1:OTHER]], -1)
    loss = _ctc(words, [[c for c in clip.label.classes if c != OTHER] for clip in batch], lengths)
    known = [row for row, clip in enumerate(batch) if clip.label.known]
    if known:
        wanted = [batch[row].label.classes for row in known]
        loss = loss + OTHERS * _ctc(logp[known], wanted, lengths[known])
    return loss


def _ctc(logp: Tensor, wanted: list[list[int]], lengths: Tensor) -> Tensor:
    targets = torch.tensor([each for row in wanted for each in row], dtype=torch.long)
    counts = torch.tensor([len(row) for row in wanted])
    losses = nn.functional.ctc_loss(
        logp.transpose(0, 1).cpu(), targets, lengths, counts, reduction="none", zero_infinity=True
    )
    return losses.mean()


def _check(training: Training, held: list[Clip], best: Path, device: str) -> None:
    all_clips = hear_held(training.averaged, held, device)["all"]
    better = all_clips.wrong < training.best
    if better:
        training.best = all_clips.wrong
        torch.save(training.averaged.state_dict(), best)
    heard_now = f"{100 * all_clips.wrong:.1f} % of the words wrong, {100 * all_clips.exactly:.1f} % exact"
    print(f"step {training.step}: {heard_now}{' *' if better else ''}", flush=True)


def hear_held(ear: Ear, held: list[Clip], device: str) -> dict[str, Score]:
    """Scores of an ear on clips, one after the other."""
    ear.eval()
    found = []
    with torch.inference_mode():
        for clip in held:
            states = torch.from_numpy(np.array(clip.states, np.float32))[None].to(device)
            found.append(heard(ear(states)[0].float().cpu().numpy()))
    return score([clip.label for clip in held], found)
