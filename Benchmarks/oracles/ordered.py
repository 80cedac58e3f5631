"""The ordered probit model of many groups (HETOP), written a second time."""

import math

import numpy as np
from scipy import optimize, stats

from cases import FITTED, SCIPY, ints
from empirical_bayes import shrunken as posterior_of_groups
from harness import Failed, Oracle


def mark_counts(rng, count, spread):
    """Schools of one pupil to sixty; many with two marks only or with one, as in real data, and some without any."""
    for index in range(count):
        g, categories = int(rng.integers(1, 12)), int(rng.choice([3, 4, 4, 4, 5]))
        means, spreads = rng.normal(0, 0.6, g), np.exp(rng.normal(0, 0.15, g))
        cuts = np.array([-1, 0, 0.9, 1.6][: categories - 1])
        table = []
        for m, s in zip(means, spreads):
            p = np.diff(np.concatenate([[0], stats.norm.cdf((cuts - m) / s), [1]]))
            table.append(ints(rng.multinomial(int(rng.integers(1, 60)), p)))
        if index % 3 == 0:
            table[0] = [0] * (categories - 2) + [7, 5]
        if index % 9 == 1:
            table[-1] = [6] + [0] * (categories - 1)
        if index % 10 == 2:
            table[-1] = [0] * (categories - 1) + [5]
        if index % 11 == 3:
            table[-1] = [0, 8] + [0] * (categories - 2)
        if index % 50 == 4:
            table[0] = [0] * categories
        if index % 25 == 5:
            table = [[100_000 * v for v in row] for row in table]
        yield table, spread, [-1.0, 0.0]


class Ordered:
    """The ordered probit likelihood with its own gradient, maximised by BFGS."""

    def __init__(self, table, spread, cuts):
        self.n, self.cuts = np.array(table, float), np.array(cuts)
        sizes = self.n.sum(1)
        self.kind = []
        for row, size in zip(self.n, sizes):
            if row[0] == size:
                self.kind.append("low")
            elif row[-1] == size:
                self.kind.append("high")
            else:
                own = (row > 0).sum() > 2 and spread != "one" and not (spread.isdigit() and size < int(spread))
                self.kind.append("own" if own else "shared")
        self.kind = np.array(self.kind)
        self.fitted = np.flatnonzero((self.kind == "own") | (self.kind == "shared"))
        self.own = np.flatnonzero(self.kind == "own")
        self.free = self.n.shape[1] - 3
        self.size = len(self.fitted) + max(len(self.own), 1) + self.free

    def has_top(self):
        """Whether some group has pupils on both sides of every inner category; else its limits drift apart for ever."""
        n = self.n[self.fitted]
        return all((n[:, :c].any(1) & n[:, c + 1 :].any(1)).any() for c in range(1, n.shape[1] - 1))

    def unpack(self, b):
        means = np.zeros(len(self.n))
        f = len(self.fitted)
        means[self.fitted] = b[:f]
        spreads = b[f : f + max(len(self.own), 1)]
        logs = np.full(len(self.n), spreads.mean())
        if len(self.own):
            logs[self.own] = spreads
        cuts = np.concatenate([self.cuts, self.cuts[1] + np.cumsum(np.exp(b[len(b) - self.free :]))])
        return means, logs, cuts

    def loss(self, b):
        means, logs, cuts = self.unpack(b)
        f = self.fitted
        t = (cuts[None, :] - means[f, None]) / np.exp(logs[f, None])
        cdf = np.column_stack([np.zeros(len(f)), stats.norm.cdf(t), np.ones(len(f))])
        sf = np.column_stack([np.ones(len(f)), stats.norm.sf(t), np.zeros(len(f))])
        p = np.maximum(np.where(cdf[:, :-1] > 0.5, sf[:, :-1] - sf[:, 1:], cdf[:, 1:] - cdf[:, :-1]), 1e-300)
        ratio = self.n[f] / p
        by_t = stats.norm.pdf(t) * (ratio[:, :-1] - ratio[:, 1:])
        scale = np.exp(-logs[f])[:, None]
        by_mean, by_log, by_cut = -(by_t * scale).sum(1), -(by_t * t).sum(1), (by_t * scale).sum(0)
        full = np.zeros(len(self.n))
        full[f] = by_log
        if len(self.own):
            spread = full[self.own] + sum(full[g] for g in f if self.kind[g] == "shared") / len(self.own)
        else:
            spread = np.array([full.sum()])
        steps = np.array([by_cut[2 + i :].sum() * math.exp(b[len(b) - self.free + i]) for i in range(self.free)])
        return -(self.n[f] * np.log(p)).sum(), -np.concatenate([by_mean, spread, steps])

    def fit(self):
        start = np.zeros(self.size)
        start[len(self.fitted) + max(len(self.own), 1) :] = -0.3
        found = optimize.minimize(self.loss, start, jac=True, method="BFGS", options={"gtol": 1e-9, "maxiter": 5000})
        root = optimize.root(lambda b: self.loss(b)[1], found.x, tol=1e-13)
        if max(abs(self.loss(root.x)[1])) > 1e-7 or abs(self.loss(root.x)[0] - found.fun) > 1e-5:
            raise Failed
        if np.linalg.eigvalsh(self.hessian(root.x)).min() < 1e-6:
            return None
        means, logs, cuts = self.unpack(root.x)
        estimated = means[self.fitted]
        means[self.kind == "low"], means[self.kind == "high"] = estimated.min(), estimated.max()
        return means, np.exp(logs), cuts, -self.loss(root.x)[0], root.x

    def hessian(self, b):
        """The numerical derivative of the gradient."""
        h = 1e-5
        rows = np.array([(self.loss(b + h * e)[1] - self.loss(b - h * e)[1]) / (2 * h) for e in np.eye(len(b))])
        return (rows + rows.T) / 2

    def errors(self, b):
        """Standard errors of the free limits, of the fitted means and of the spreads of their own."""
        covariance = np.linalg.inv(self.hessian(b))
        f, own = len(self.fitted), len(self.own)
        jacobian = np.zeros((self.free, len(b)))
        for i in range(self.free):
            for j in range(i + 1):
                jacobian[i, len(b) - self.free + j] = math.exp(b[len(b) - self.free + j])
        cuts = np.sqrt(np.diag(jacobian @ covariance @ jacobian.T)) if self.free else np.zeros(0)
        deviations = np.sqrt(np.diag(covariance))
        return [*cuts, *deviations[:f], *deviations[f : f + own]]


def fitted(table, spread, cuts):
    """The model and its maximum, or None where there is none."""
    model = Ordered(table, spread, cuts)
    is_complete = model.n.sum(1).all() and model.n.sum(0).all()
    if not is_complete or len(model.fitted) == 0 or (spread != "one" and len(model.own) == 0) or not model.has_top():
        return None
    found = model.fit()
    return None if found is None else (model, *found)


def ordered(*case):
    found = fitted(*case)
    if found is None:
        return None
    _, means, spreads, limits, likelihood, _ = found
    return [*limits, *means, *spreads, likelihood]


def ordered_errors(*case):
    found = fitted(*case)
    return None if found is None else found[0].errors(found[-1])


def star(*case, corrected):
    """The formulas of HETOP's mle_hetop."""
    found = fitted(*case)
    if found is None:
        return None
    _, m, s, c, _, _ = found
    n = np.array(case[0]).sum(1)
    p = n / n.sum()
    centre = (p * m).sum()
    within, between = (p * s**2).sum(), (p * (m - centre) ** 2).sum()
    if corrected:
        if min(n) < 2:
            return None
        harmonic = 1 / np.mean(1 / (n - 1))
        between -= harmonic / (1 + harmonic) / n.sum() * ((1 - p) * s**2).sum()
        within *= harmonic / (1 + harmonic)
    b = math.sqrt(between + within)
    return [*((m - centre) / b), *(s / b), *((c - centre) / b), between / b**2]


def shrunken(*case):
    """Posterior means and spreads of the groups with a standard error, on the star scale, by DerSimonian and Laird."""
    scale = star(*case, corrected=False)
    if scale is None:
        return None
    model, _, spreads, *_, b = fitted(*case)
    unit = spreads[0] / scale[len(spreads)]
    errors = np.array(model.errors(b))[model.free : model.free + len(model.fitted)] / unit
    pairs = [(scale[i], e**2) for i, e in zip(model.fitted, errors)]
    return posterior_of_groups("dl", *zip(*pairs)) if len(pairs) > 1 else None


def compared(command, reference, answer, floor, spread="own", name=None):
    return Oracle(name or command, reference, SCIPY, 1e-5, lambda rng, count: mark_counts(rng, count, spread), answer,
                  floor=floor, count=FITTED, command=command)


SECOND = "the likelihood with its own gradient, scipy.optimize BFGS and root"
ORACLES = [
    compared("ordered", SECOND, ordered, 1e-1, "own", "ordered heteroskedastic"),
    compared("ordered", SECOND, ordered, 1e-1, "one", "ordered homoskedastic"),
    compared("ordered", SECOND, ordered, 1e-1, "25", "ordered pooled"),
    compared("ordered.errors", "numerical second derivatives in numpy", ordered_errors, 1e-2),
    compared("ordered.star", "formulas of HETOP 0.2-6 in numpy", lambda *case: star(*case, corrected=False), 1e-1),
    compared("ordered.corrected", "formulas of HETOP 0.2-6 in numpy", lambda *case: star(*case, corrected=True), 1e-1),
    compared("ordered.shrunken", "formulas of HETOP and DerSimonian and Laird in numpy", shrunken, 1e-1),
]
