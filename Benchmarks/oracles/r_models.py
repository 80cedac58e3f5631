"""Comparisons with R and its packages: the cases are written down as R code, the answers read back line by line."""

import shutil
import subprocess

from cases import FITTED
from empirical_bayes import effects
from harness import SKIPPED, Oracle
from proportions import p_values
from regressions import clustered, no_linear_fit, no_logistic_fit
from trends import parts, power_cases, strata_cases, stratified_cases, trend_cases

PRELUDE = """
options(digits = 17, warn = -1)
say <- function(x) cat(sprintf("%.17g", as.numeric(x)), "\\n")
attempt <- function(code) {
  answer <- tryCatch(suppressMessages(code), error = function(e) NULL)
  if (is.null(answer) || any(!is.finite(answer))) cat("failed\\n") else say(answer)
}
"""


def vector(values):
    return "c(" + ",".join(repr(float(v)) for v in values) + ")"


def table(rows):
    return f"matrix({vector(v for row in rows for v in row)}, ncol={len(rows[0])}, byrow=TRUE)"


def run(code, cases, bind, is_undefined=lambda *case: False):
    """The answers of `code` to each case; bind(case) gives the R variables of a case as a dictionary."""
    lines = [PRELUDE]
    for case in cases:
        if is_undefined(*case):
            lines.append('cat("undefined\\n")')
            continue
        lines += [f"{name} <- {value}" for name, value in bind(case).items()]
        lines.append(f"attempt({code})")
    result = subprocess.run(["R", "--vanilla", "--slave"], input="\n".join(lines) + "\n", capture_output=True, text=True)
    answers = result.stdout.splitlines()
    if len(answers) != len(cases):
        raise SystemExit(f"R answered {len(answers)} of {len(cases)}:\n{result.stderr[-2000:]}")
    words = {"failed": SKIPPED, "undefined": None}
    return [words[a.strip()] if a.strip() in words else [float(x) for x in a.split()] for a in answers]


def version(package):
    code = f'cat(as.character(packageVersion("{package}")))'
    return package + " " + subprocess.run(["R", "--vanilla", "--slave", "-e", code], capture_output=True, text=True).stdout


LINEAR = """{
  fit <- lme4::lmer(y ~ 0 + x + (1 | g), REML = reml, control = lme4::lmerControl(calc.derivs = FALSE,
    optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10)))
  v <- as.data.frame(lme4::VarCorr(fit))$vcov
  d <- if (reml) lme4::REMLcrit(fit) else -2 * as.numeric(logLik(fit))
  c(lme4::fixef(fit), sqrt(diag(as.matrix(vcov(fit)))), v, d, lme4::ranef(fit)$g[, 1])
}"""

LOGISTIC = """{
  fit <- lme4::glmer(cbind(k, n - k) ~ 0 + x + (1 | g), family = binomial, control = lme4::glmerControl(
    optimizer = "bobyqa", calc.derivs = FALSE, tolPwrss = 1e-12, optCtrl = list(rhoend = 1e-9)))
  c(lme4::fixef(fit), sqrt(as.numeric(lme4::VarCorr(fit)$g)), as.numeric(logLik(fit)), lme4::ranef(fit)$g[, 1])
}"""

META = """{
  fit <- metafor::rma(y, v, method = "REML", test = "z", control = list(threshold = 1e-12, maxiter = 10000))
  c(fit$tau2, fit$b, fit$se, fit$QE)
}"""

TREND = """{
  t <- prop.trend.test(k, n, s)
  c(sqrt(t$statistic) * sign(sum(k * (s - sum(n * s) / sum(n)))), t$p.value)
}"""

MANTEL = "{ t <- mantelhaen.test(a, correct = correct); c(t$statistic, 1, t$p.value) }"

POWER = "power.prop.test(n = n, p1 = p1, p2 = p2, sig.level = alpha)$power"

STRATIFIED = """{
  t <- coin::independence_test(y ~ s | b, data = data.frame(y, s, b, w), weights = ~ w)
  c(coin::statistic(t, "standardized"), coin::pvalue(t))
}"""

# The smallest rise that is found, for equal n; R looks for p2 above p1.
DETECTABLE = """if (power.prop.test(n = n, p1 = p1, p2 = 1 - 1e-12, sig.level = alpha)$power < power) NA else
  power.prop.test(n = n, p1 = p1, power = power, sig.level = alpha, tol = 1e-14)$p2"""


def kept_trend(rng, count):
    """Groups with trials only: R's test divides by every number of trials."""
    for k, n, s in trend_cases(rng, count):
        if parts(k, n, s) is not None:
            kept = [i for i in range(len(n)) if n[i] > 0]
            yield [k[i] for i in kept], [n[i] for i in kept], [s[i] for i in kept]


def mantel_cases(rng, count):
    for strata, corrected in strata_cases(rng, count, lambda rng: int(rng.integers(0, 2))):
        if all(sum(t) > 1 for t in strata) and len(strata) > 1:
            yield strata, corrected


def fourfold_arrays(case):
    cells = [v for a, b, c, d in case[0] for v in (a, c, b, d)]
    return dict(a=f"array({vector(cells)}, c(2, 2, {len(case[0])}))", correct="TRUE" if case[1] else "FALSE")


def informative_strata(rng, count):
    """Strata that can show a trend, one pupil weight a row: coin knows no other way to leave the rest out."""
    for k, n, s in stratified_cases(rng, count):
        kept = [i for i in range(len(n)) if parts(k[i], n[i], s) is not None]
        if kept:
            yield [k[i] for i in kept], [n[i] for i in kept], s


def pupil_rows(case):
    rows = [(y, score, stratum, a if y else b - a) for stratum, (ks, ns) in enumerate(zip(*case[:2]))
            for a, b, score in zip(ks, ns, case[2]) for y in (1, 0)]
    y, s, b, w = zip(*(row for row in rows if row[3] > 0))
    return dict(y=vector(y), s=vector(s), b=f"factor({vector(b)})", w=f"as.integer({vector(w)})")


def detectable_cases(rng, count):
    for n, _, alpha, p1, _ in power_cases(rng, count):
        if 0 < p1 < 1:
            yield n, n, alpha, p1, float(rng.choice([0.5, 0.8, 0.9]))


def equal_power(rng, count):
    return ((c[0], c[0], *c[2:]) for c in power_cases(rng, count) if c[3] != c[4] and not {c[3], c[4]} & {0, 1})


def clusters(design, members):
    return dict(x=table(design), g=f"factor({vector(members)})")


def r_oracles():
    """None where R is not installed."""
    if not shutil.which("R"):
        return []
    base = "R " + version("stats")
    return [
        Oracle("holm R", "p.adjust(method='holm')", base, 1e-9, p_values, None, command="holm",
               batch=lambda cases: run("p.adjust(p, 'holm')", cases, lambda c: dict(p=vector(c[0])))),
        Oracle("trend R", "prop.trend.test", base, 1e-9, kept_trend, None, floor=[1e-6, 1e-280], command="trend",
               batch=lambda cases: run(TREND, cases, lambda c: dict(k=vector(c[0]), n=vector(c[1]), s=vector(c[2]))),
               outputs=2, count=11_500),
        Oracle("stratified-trend R", "coin::independence_test(y ~ score | stratum)", version("coin"), 1e-7,
               informative_strata, None, floor=[1e-6, 1e-12], command="stratified-trend",
               batch=lambda cases: run(STRATIFIED, cases, pupil_rows), count=12_500),
        Oracle("mantel-haenszel.test R", "mantelhaen.test", base, 1e-9, mantel_cases, None, floor=[1e-9, 1, 1e-280],
               command="mantel-haenszel.test", batch=lambda cases: run(MANTEL, cases, fourfold_arrays), count=12_500),
        Oracle("power R", "power.prop.test", base, 1e-9, equal_power, None, command="power", count=12_000,
               batch=lambda cases: run(POWER, cases, lambda c: dict(n=c[0], alpha=c[2], p1=c[3], p2=c[4]))),
        Oracle("detectable-increase R", "power.prop.test(p2 = NULL)", base, 1e-9, detectable_cases, None, floor=1e-4,
               command="detectable-increase", count=12_000, batch=lambda cases: run(
                   DETECTABLE, cases, lambda c: dict(n=c[0], alpha=c[2], p1=c[3], power=c[4]))),
        Oracle("normal-normal reml", "metafor::rma(method='REML')", version("metafor"), 1e-5, effects("reml"), None,
               floor=1e-3, count=FITTED, command="normal-normal", batch=lambda cases: run(
                   META, cases, lambda c: dict(y=vector(c[1]), v=vector(c[2])), lambda _, y, v: len(y) < 2)),
        Oracle("intercepts.linear", "lme4::lmer", version("lme4"), 1e-3,
               lambda rng, count: clustered(rng, count, "linear"), None, floor=1e-2, count=FITTED,
               batch=lambda cases: run(LINEAR, cases, lambda c: dict(
                   y=vector(c[0]), **clusters(*c[1:3]), reml="TRUE" if c[3] == "reml" else "FALSE"), no_linear_fit)),
        Oracle("intercepts.logistic", "lme4::glmer", version("lme4"), 1e-3,
               lambda rng, count: clustered(rng, count, "logistic"), None, floor=1e-1, count=FITTED,
               batch=lambda cases: run(LOGISTIC, cases, lambda c: dict(
                   k=vector(c[0]), n=vector(c[1]), **clusters(*c[2:])), no_logistic_fit)),
    ]
