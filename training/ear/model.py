"""The ear: Whisper's two upper blocks trained further, then convolutions and a recurrent layer over number words."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from ear.languages import CLASSES

WIDTH, HEADS, INNER = 512, 8, 256


class Block(nn.Module):
    """One block of Whisper's encoder; the names of its parts are those of the bundled graph."""

    def __init__(self) -> None:
        super().__init__()
        self.aln = nn.LayerNorm(WIDTH)
        self.q, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.k = nn.Linear(WIDTH, WIDTH, bias=False)
        self.mln = nn.LayerNorm(WIDTH)
        self.a, self.b = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        batch, frames, _ = states.shape
        normed = self.aln(states)
        q, k, v = (
            part(normed).reshape(batch, frames, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.q, self.k, self.v)
        )
        if mask is None:
            # Written out, so that the exported graph is of plain operators.
            seen = torch.softmax(q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5, -1) @ v
        else:
            seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        states = states + self.o(seen.transpose(1, 2).reshape(batch, frames, WIDTH))
        return states + self.b(functional.gelu(self.a(self.mln(states))))


class Convolution(nn.Module):
    """A gated convolution over 15 frames, or over 29 with gaps."""

    def __init__(self, dilation: int = 1) -> None:
        super().__init__()
        self.n = nn.LayerNorm(INNER)
        self.dw = nn.Conv1d(INNER, INNER, 15, padding=7 * dilation, groups=INNER, dilation=dilation)
        self.pw, self.o = nn.Linear(INNER, 2 * INNER), nn.Linear(INNER, INNER)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor) -> Tensor:
        near = self.dw(self.n(states).transpose(1, 2)).transpose(1, 2)
        value, gate = self.pw(near).chunk(2, -1)
        return states + self.drop(self.o(value * torch.sigmoid(gate)))


class Head(nn.Module):
    """States to the log-probability of every class in every frame."""

    def __init__(self, more: int = 3, classes: int = CLASSES) -> None:
        super().__init__()
        self.n, self.i = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, INNER)
        self.b = nn.ModuleList([Convolution() for _ in range(4)])
        self.m = nn.ModuleList([Convolution(2 if index % 2 else 1) for index in range(more)])
        self.g = nn.GRU(INNER, INNER // 2, batch_first=True, bidirectional=True)
        self.on, self.o = nn.LayerNorm(INNER), nn.Linear(INNER, classes)
        self.drop = nn.Dropout(0.15)

    def forward(self, states: Tensor) -> Tensor:
        states = self.drop(self.i(self.n(states)))
        for convolution in (*self.b, *self.m):
            states = convolution(states)
        # The recurrence is not stable in bfloat16.
        with torch.autocast(states.device.type, enabled=False):
            around = self.g(states.float())[0]
        return torch.log_softmax(self.o(self.drop(self.on(states + around))).float(), -1)


class Ear(nn.Module):
    """`branch` [batch, frames, 512] → log-probabilities [batch, frames, 33]."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = nn.ModuleList([Block(), Block()])
        self.norm = nn.LayerNorm(WIDTH)
        self.head = Head()

    def forward(self, branch: Tensor, mask: Tensor | None = None) -> Tensor:
        """`mask` is added to the attention: 0 on sound, very low on padding; without it all of `branch` is sound."""
        states = branch
        for block in self.blocks:
            states = block(states, mask)
        return self.head(self.norm(states))
