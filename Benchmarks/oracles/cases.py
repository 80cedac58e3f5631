"""Random numbers that the cases of several commands are made of, extremes well represented."""

import warnings

import numpy as np
import scipy
import statsmodels

# The references warn at the extremes, which are wanted here.
warnings.filterwarnings("ignore")

SCIPY = f"scipy {scipy.__version__}"
STATSMODELS = f"statsmodels {statsmodels.__version__}"
NUMPY = f"numpy {np.__version__}"
LEVELS = [0.8, 0.9, 0.95, 0.99, 0.998]
# How often a fitted model is compared; closed forms are compared ten thousand times.
FITTED = 300


def level(rng):
    return float(rng.choice(LEVELS))


def log_uniform(rng, low, high):
    return float(10 ** rng.uniform(low, high))


def trials(rng):
    """Sizes from 0 and 1 to ten million."""
    choice = rng.integers(0, 10)
    if choice == 0:
        return int(rng.integers(0, 3))
    if choice == 1:
        return int(10 ** rng.uniform(4, 7))
    return int(rng.integers(1, 300))


def successes(rng, n):
    """Counts with both ends well represented."""
    choice = rng.integers(0, 8)
    if choice == 0:
        return 0
    if choice == 1:
        return n
    return int(rng.binomial(n, rng.beta(0.7, 1.5)))


def floats(values):
    return [float(v) for v in values]


def ints(values):
    return [int(v) for v in values]


def lists(rng, count, *extra, smallest=0):
    """Lists of values, some empty, some of whole numbers with ties, some constant."""
    for _ in range(count):
        size = int(rng.integers(smallest, 60)) if rng.integers(0, 10) else smallest
        values = rng.normal(0, log_uniform(rng, -3, 6), size)
        kind = rng.integers(0, 10)
        if kind < 5:
            values = np.round(values)
        elif kind == 5:
            values = values * 0 + 3
        yield (*[e(rng) for e in extra], floats(values))


def tables(rng, count, with_level=False):
    """Fourfold tables up to ten million, with empty cells."""
    for _ in range(count):
        size = int(rng.choice([3, 15, 60, 300, 300, log_uniform(rng, 4, 7)]))
        cells = ints(rng.integers(0, size + 1, 4))
        for cell in range(4):
            if rng.integers(0, 12) == 0:
                cells[cell] = 0
        yield (*cells, level(rng)) if with_level else tuple(cells)


def groups(rng, count, regression=False):
    """Schools with unlike true shares; now and then all or nothing, one group, or no difference at all."""
    from scipy import special

    for _ in range(count):
        j = int(rng.integers(0, 4)) if rng.integers(0, 20) == 0 else int(rng.integers(8, 60))
        n = rng.integers(0, 60, j)
        kind = rng.integers(0, 25)
        if kind == 3:
            n = np.minimum(n, 1)
        elif kind == 4:
            n = n * 100_000
        precision = log_uniform(rng, 0.3, 1.5)
        x = rng.normal(0, 1, j)
        mean = special.expit(rng.normal(-1, 0.7) + x * (0.5 if regression else 0))
        k = rng.binomial(n, rng.beta(mean * precision, (1 - mean) * precision))
        if kind == 0:
            k = n * 0
        elif kind == 1:
            k = n * rng.integers(0, 2, j)
        elif kind == 2:
            k = n // 3
        case = (ints(k), ints(n))
        yield (*case, [[1.0, float(v)] for v in np.round(x, 3)]) if regression else case


def useful_groups(k, n):
    """The groups that have trials, as arrays."""
    k, n = np.array(k, float), np.array(n, float)
    return k[n > 0], n[n > 0]
