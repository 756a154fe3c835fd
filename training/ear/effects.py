"""What happens to a voice on its way into a song; all at 16 kHz."""

from __future__ import annotations

import io

import numpy as np
import pyworld
import soundfile
from scipy.signal import butter, fftconvolve, firwin2, lfilter, resample_poly, sosfilt

from ear.sound import RATE, at_level, faster

#: Semitones of two octaves' worth of a major and a minor scale.
SCALES = ([0, 2, 4, 5, 7, 9, 11, 12], [0, 2, 3, 5, 7, 8, 10, 12])
#: Longer voices are not taken apart by WORLD, which costs as much time as the sound lasts.
LONGEST_FOR_WORLD = 9 * RATE


def coloured(sound: np.ndarray, rng: np.random.Generator, depth: float = 9) -> np.ndarray:
    """A smooth random colour of up to about `depth` decibels: microphones and mixing desks."""
    bands = np.array([0, 150, 400, 1000, 2500, 4500, 8000]) / 8000
    gains = rng.normal(0, depth / 2, len(bands))
    gains -= gains[2:5].mean()
    return lfilter(firwin2(65, bands, 10 ** (np.clip(gains, -18, 12) / 20)), 1, sound).astype(np.float32)


def telephone(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The telephone's band, by GSM in half of the cases."""
    if rng.random() < 0.5:
        return _coded(resample_poly(sound, 1, 2), 8000, "WAV", "GSM610", len(sound))
    edges = [rng.uniform(150, 350), rng.uniform(2900, 3900)]
    return sosfilt(butter(3, edges, "bandpass", fs=RATE, output="sos"), sound).astype(np.float32)


def compressed(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """What a lossy format of low quality leaves."""
    form, coding = [("MP3", "MPEG_LAYER_III"), ("OGG", "VORBIS")][int(rng.integers(2))]
    return _coded(sound, RATE, form, coding, len(sound), float(rng.uniform(0.7, 0.98)))


def _coded(
    sound: np.ndarray, rate: int, form: str, coding: str, length: int, quality: float | None = None
) -> np.ndarray:
    peak = np.abs(sound).max() + 1e-9
    file = io.BytesIO()
    options = {} if quality is None else {"compression_level": quality}
    soundfile.write(file, sound / peak * 0.8, rate, format=form, subtype=coding, **options)
    file.seek(0)
    decoded = soundfile.read(file, dtype="float32")[0] * (peak / 0.8)
    whole = resample_poly(decoded, RATE, rate) if rate != RATE else decoded
    return np.pad(whole, (0, max(0, length - len(whole))))[:length].astype(np.float32)


def reverberant(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """In a room whose sound dies away in 0.2 to 1.6 s."""
    length = int(rng.uniform(0.2, 1.6) * RATE)
    room = rng.standard_normal(length) * 10 ** (-3 * np.arange(length) / length)
    room /= np.sqrt((room**2).sum())
    wet = 10 ** (rng.uniform(-20, -6) / 20)
    return (sound + wet * fftconvolve(sound, room)[: len(sound)]).astype(np.float32)


def doubled(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """With one to three copies that lag behind by 8 to 30 ms and waver."""
    result, time = sound.copy(), np.arange(len(sound))
    for _ in range(int(rng.integers(1, 4))):
        wave = np.sin(2 * np.pi * rng.uniform(0.3, 2) * time / RATE + rng.uniform(0, 6))
        lag = (rng.uniform(0.008, 0.03) + rng.uniform(0.001, 0.004) * wave) * RATE
        result += rng.uniform(0.4, 0.9) * np.interp(time - lag, time, sound).astype(np.float32)
    return result


def echoed(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """With up to three echoes."""
    lag, gain = int(rng.uniform(0.09, 0.45) * RATE), 10 ** (rng.uniform(-18, -7) / 20)
    result = sound.copy()
    for turn in range(1, 4):
        if turn * lag < len(sound):
            result[turn * lag :] += gain**turn * sound[: -turn * lag]
    return result


def shouted(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Higher, brighter and driven into distortion."""
    bands = np.array([0, 300, 700, 1500, 3000, 5000, 8000]) / 8000
    gains = np.array([-0.5, -0.4, -0.2, 0.3, 0.6, 0.5, 0.1]) * rng.uniform(4, 11)
    bright = lfilter(firwin2(65, bands, 10 ** (gains / 20)), 1, faster(sound, rng.uniform(1.02, 1.2)))
    return np.tanh(at_level(bright) * rng.uniform(4, 14)).astype(np.float32)


def _vocoded(sound: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray] | None:
    """Pitch, spectrum and noise by WORLD, every 5 ms; nothing where hardly anything is voiced."""
    wide = sound.astype(np.float64)
    pitch, time = pyworld.dio(wide, RATE, f0_floor=65, f0_ceil=500)
    pitch = pyworld.stonemask(wide, pitch, time, RATE)
    if (pitch > 0).sum() < 8:
        return None
    return pitch, pyworld.cheaptrick(wide, pitch, time, RATE), pyworld.d4c(wide, pitch, time, RATE)


def _throat(spectrum: np.ndarray, ratio: float) -> np.ndarray:
    """The spectrum of a longer (above 1) or shorter vocal tract."""
    bins = np.clip(np.arange(spectrum.shape[1]) / ratio, 0, spectrum.shape[1] - 1)
    low = bins.astype(int)
    high, share = np.minimum(low + 1, spectrum.shape[1] - 1), bins - low
    return np.exp(np.log(spectrum[:, low]) * (1 - share) + np.log(spectrum[:, high]) * share)


def _spoken(pitch: np.ndarray, spectrum: np.ndarray, noise: np.ndarray) -> np.ndarray:
    return pyworld.synthesize(pitch, np.ascontiguousarray(spectrum), np.ascontiguousarray(noise), RATE).astype(
        np.float32
    )


def other_speaker(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Another throat, pitch, melody and tempo; the sound itself where it is too long or unvoiced."""
    parts = _vocoded(sound) if len(sound) < LONGEST_FOR_WORLD else None
    if parts is None:
        return faster(sound, rng.uniform(0.85, 1.2))
    pitch, spectrum, noise = parts
    stretch, shift = rng.uniform(0.65, 1.3), 2 ** (rng.uniform(-6, 7) / 12)
    at = np.clip((np.arange(max(8, int(len(pitch) * stretch))) / stretch).astype(int), 0, len(pitch) - 1)
    middle = np.median(pitch[pitch > 0])
    melody = middle * shift * (np.maximum(pitch[at], 50) / middle) ** rng.uniform(0.3, 1.8)
    spoken = np.where(pitch[at] > 0, np.clip(melody, 55, 700), 0.0)
    return _spoken(spoken, _throat(spectrum[at], rng.uniform(0.84, 1.18)), noise[at])


def sung(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """On a melody with vibrato, its voiced parts stretched; the sound itself where it is too long or unvoiced."""
    parts = _vocoded(sound) if len(sound) < LONGEST_FOR_WORLD else None
    if parts is None:
        return sound
    pitch, spectrum, noise = parts
    stretch = rng.uniform(1, 2.2)
    lengths = np.where(pitch > 0, stretch, 1 + (stretch - 1) * 0.15)
    ends = np.cumsum(np.convolve(lengths, np.ones(5) / 5, "same"))
    at = np.clip(np.searchsorted(ends, np.arange(int(ends[-1]))), 0, len(pitch) - 1)
    notes = _melody(len(at), float(np.median(pitch[pitch > 0])), rng)
    vibrato = 1 + rng.uniform(0, 0.025) * np.sin(2 * np.pi * rng.uniform(4.5, 7) * 0.005 * np.arange(len(at)))
    melody = np.where(pitch[at] > 0, np.clip(notes * vibrato, 60, 900), 0.0)
    return _spoken(melody, _throat(spectrum[at], rng.uniform(0.88, 1.14)), noise[at])


def _melody(frames: int, middle: float, rng: np.random.Generator) -> np.ndarray:
    """One pitch for every 5 ms: a note lasts 0.18 to 0.7 s, most steps are small, the way there is a glide."""
    scale, step = SCALES[int(rng.integers(2))], int(rng.integers(0, 6))
    base, notes, at = middle * 2 ** (rng.uniform(-5, 8) / 12), np.zeros(frames), 0
    while at < frames:
        end = at + int(rng.uniform(0.18, 0.7) / 0.005)
        notes[at:end] = base * 2 ** (scale[step] / 12)
        step, at = int(np.clip(step + rng.integers(-2, 3), 0, 7)), end
    glide = int(rng.integers(1, 14))
    smooth = np.ones(2 * glide + 1) / (2 * glide + 1)
    return np.exp(np.convolve(np.pad(np.log(notes), glide, "edge"), smooth, "valid"))
