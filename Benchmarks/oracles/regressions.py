"""Regressions, mixed models and the first principal component."""

import numpy as np
import statsmodels.api as sm
from scipy import optimize

from cases import FITTED, NUMPY, STATSMODELS, floats, groups, ints, log_uniform
from harness import Oracle


def rows(rng, j, columns):
    x = np.column_stack([np.ones(j), rng.normal(0, 1, (j, columns - 1))])
    return [floats(row) for row in np.round(x, 4)]


def regression_cases(rng, count):
    """Now and then dependent columns, too few rows, weights of 0, or a column that one row has for itself."""
    for _ in range(count):
        j, columns = int(rng.integers(1, 60)), int(rng.integers(1, 4))
        design = rows(rng, j, columns)
        y = np.array(design) @ rng.normal(0, 2, columns) + rng.normal(0, 1, j)
        weights = rng.uniform(0.2, 5, j)
        kind = rng.integers(0, 20)
        if kind == 0 and columns > 1:
            design = [[*row[:-1], 2 * row[0]] for row in design]
        elif kind == 1 and columns > 1:
            design = [[*row[:-1], float(index == 0)] for index, row in enumerate(design)]
        elif kind == 2:
            weights[rng.integers(0, j, j // 3)] = 0
        yield floats(y), design, floats(weights)


def wls(y, design, weights):
    kept = np.array(weights) > 0
    x, y, weights = np.array(design)[kept], np.array(y)[kept], np.array(weights)[kept]
    if len(y) <= x.shape[1] or np.linalg.matrix_rank(x) < x.shape[1]:
        return None
    fit = sm.WLS(y, x, weights=weights).fit()
    # The command asks for robust errors, which a leverage of one leaves undefined.
    leverages = (np.linalg.qr(x * np.sqrt(weights)[:, None])[0] ** 2).sum(1)
    if max(leverages) > 1 - 1e-10:
        return None
    return [*fit.params, *fit.bse, *fit.HC3_se]


def ridge_cases(rng, count):
    for y, design, weights in regression_cases(rng, count):
        yield y, design, weights, log_uniform(rng, -2, 2), [0] + [1] * (len(design[0]) - 1)


def ridge(y, design, weights, penalty, penalised):
    if not any(weights):
        return None
    x, w = np.array(design), np.diag(weights)
    return np.linalg.solve(x.T @ w @ x + penalty * np.diag(penalised), x.T @ w @ np.array(y))


def is_separated(k, n, x):
    """Whether some direction raises no predictor of a failure and lowers none of a success: Albert and Anderson."""
    signs = np.concatenate([x[k > 0], -x[k < n]])
    best = optimize.linprog(-signs.sum(0), A_ub=-signs, b_ub=np.zeros(len(signs)), bounds=[(-1, 1)] * x.shape[1])
    return -best.fun > 1e-7


def logistic(k, n, design):
    kept = np.array(n) > 0
    k, n, x = np.array(k)[kept], np.array(n)[kept], np.array(design)[kept] if design else np.zeros((0, 1))
    if len(k) == 0 or k.sum() in (0, n.sum()) or np.linalg.matrix_rank(x) < x.shape[1] or is_separated(k, n, x):
        return None
    fit = sm.GLM(np.column_stack([k, n - k]), x, family=sm.families.Binomial()).fit(tol=1e-14, maxiter=200)
    return [*fit.params, *fit.bse]


def clustered(rng, count, kind):
    """Observations in groups; the last hundredth of the cases have one group, a perfect fit or separated outcomes."""
    for index in range(count):
        j = int(rng.integers(4, 15)) if rng.integers(0, 25) else 1
        members = [g for g in range(j) for _ in range(int(rng.integers(2, 9)))]
        design = rows(rng, len(members), 2)
        effect = rng.normal(0, 1, j)[members] * rng.choice([0.0, 0.7, 2.0])
        degenerate = rng.integers(0, 40)
        if degenerate == 0:
            design = [[1.0, 2.0]] * len(members)
        if kind == "linear":
            noise = rng.normal(0, 1, len(members)) * (0 if degenerate == 1 else 1)
            y = np.array(design) @ [3.0, 1.0] + (0 if degenerate == 1 else effect) + noise
            yield floats(np.round(y, 4)), design, members, ["reml", "ml"][index % 2]
        else:
            n = rng.integers(5, 40, len(members))
            k = rng.binomial(n, 1 / (1 + np.exp(0.6 - 0.5 * np.array(design)[:, 1] - effect * 0.7)))
            if degenerate == 1:
                k = n * (np.array(design)[:, 1] > 0)
            elif degenerate == 2:
                k = n
            yield ints(k), ints(n), design, members


def no_linear_fit(y, design, members, _):
    """Where a random-intercept model has no maximum."""
    x, y = np.array(design), np.array(y)
    if len(set(members)) < 2 or np.linalg.matrix_rank(x) < x.shape[1]:
        return True
    rest = y - x @ np.linalg.lstsq(x, y, rcond=None)[0]
    return (rest @ rest) < 1e-20 * (y @ y)


def no_logistic_fit(k, n, design, members):
    k, n, x = np.array(k), np.array(n), np.array(design)
    degenerate = len(set(members)) < 2 or k.sum() in (0, n.sum()) or np.linalg.matrix_rank(x) < x.shape[1]
    return degenerate or is_separated(k, n, x)


def component_cases(rng, count):
    for _ in range(count):
        x = rng.normal(0, 1, (int(rng.integers(0, 40)), int(rng.integers(2, 6))))
        x[:, 1] += 1.5 * x[:, 0]
        if rng.integers(0, 30) == 0:
            x[:, 0] = 4
        yield ([floats(row) for row in x],)


def component(data):
    x = np.array(data)
    if len(x) < 3 or (x == x[0]).all(0).any():
        return None
    z = (x - x.mean(0)) / x.std(0, ddof=1)
    values, vectors = np.linalg.eigh(np.corrcoef(x.T))
    first = vectors[:, -1]
    first = first * np.sign(first[np.argmax(abs(first))])
    return [*first, values[-1] / x.shape[1], *(z @ first)]


ORACLES = [
    Oracle("wls", "statsmodels WLS.fit, HC3_se", STATSMODELS, 1e-8, regression_cases, wls, floor=1e-6),
    Oracle("ridge", "numpy.linalg.solve of the normal equations", NUMPY, 1e-8, ridge_cases, ridge, floor=1e-3),
    Oracle("logistic", "statsmodels GLM(Binomial).fit; separation by scipy.optimize.linprog", STATSMODELS, 1e-5,
           lambda rng, count: groups(rng, count, True), logistic, floor=1e-3, count=1_000),
    Oracle("principal-component", "numpy.linalg.eigh", NUMPY, 1e-8, component_cases, component, floor=1e-3),
]
