"""How a picture looks: contrast, and the same for the colour-blind."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bot.dialogue.outputs import Picture
from bot.pictures.drawing import draw
from bot.pictures.values import Value

Colour = NDArray[np.float64]

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB: who lacks one kind of cones sees this.
BLIND = {
    "nobody": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}

# Oklab (Ottosson 2020): linear RGB to cones, and their cube roots to lightness and two hues.
LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
OKLAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def linear(colour: str) -> Colour:
    """sRGB "#rrggbb" as linear light."""
    parts = np.array([int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str, blind: str = "nobody") -> float:
    """WCAG 2's contrast ratio, 1 to 21, as seen with that blindness."""
    low, high = sorted(
        float(np.clip(BLIND[blind] @ linear(each), 0, 1) @ [0.2126, 0.7152, 0.0722]) for each in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def difference(one: str, other: str, blind: str = "nobody") -> float:
    """How far apart two colours look: the distance in Oklab; 0.02 is just seen."""
    first, second = (OKLAB @ np.cbrt(LMS @ np.clip(BLIND[blind] @ linear(each), 0, 1)) for each in (one, other))
    return float(np.linalg.norm(first - second))


def drawn(kind: str, **values: Value) -> bytes:
    """The picture. Fails where there is none."""
    png = draw(Picture(kind, values))
    assert png
    return png


def pixels(png: bytes) -> NDArray[np.uint8]:
    """Rows of pixels, each red, green, blue, alpha."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


def colours(png: bytes) -> set[str]:
    red, green, blue = (pixels(png)[:, :, part].astype(np.uint32) for part in range(3))
    return {f"#{each:06X}" for each in np.unique(red << 16 | green << 8 | blue).tolist()}
