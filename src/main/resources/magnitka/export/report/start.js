// ---- start.js: fills the page, follows theme, width and printer ----

const DRAW = {
  output: drawOutput, losses: drawLosses, network: drawNetwork, map: drawMap, stoppages: drawStoppages, grades: drawGrades, stocks: drawStocks,
  transit: drawTransit, orders: drawOrders, fit: drawFit, errors: drawErrors, intervals: drawIntervals, ablation: drawAblation, coverage: drawCoverage, measures: drawMeasures,
  parameters: drawParameters, contradictions: drawContradictions, structure: drawStructure, evidence: drawEvidence,
  plan: drawPlan, storming: drawStorming, claims: drawClaims, shapes: drawShapes, pressure: drawPressure, optima: drawOptima, lost: drawLost, levels: drawLevels, pairs: drawPairs, plandifferences: drawPlandifferences, draws: drawDraws,
  differences: drawDifferences, changes: drawChanges,
};

document.querySelectorAll('[data-figures]').forEach(host => DRAW[host.dataset.figures]?.(host, host.dataset.start));

function refreshAll() {
  figures.forEach(figure => figure.refresh());
}

// theme: that of the system until the button is used
const system = matchMedia('(prefers-color-scheme: dark)');
const button = document.getElementById('theme');

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  button.textContent = theme === 'dark' ? 'Light' : 'Dark';
  button.setAttribute('aria-pressed', String(theme === 'dark'));
  refreshAll();
}

setTheme(system.matches ? 'dark' : 'light');
system.addEventListener('change', () => setTheme(system.matches ? 'dark' : 'light'));
button.addEventListener('click', () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'));

// width: drawn anew once the window keeps still
let waiting = 0;
let lastWidth = innerWidth;
addEventListener('resize', () => {
  if (innerWidth === lastWidth) return;
  lastWidth = innerWidth;
  clearTimeout(waiting);
  waiting = setTimeout(refreshAll, 120);
});

// paper: light, and as narrow as a page
let before = '';
addEventListener('beforeprint', () => {
  before = document.documentElement.dataset.theme;
  document.documentElement.classList.add('paper');
  setTheme('light');
  // drawn anew, and so folded again, when the theme comes back
  document.querySelectorAll('.question').forEach(question => { question.open = true; });
});
addEventListener('afterprint', () => {
  document.documentElement.classList.remove('paper');
  setTheme(before);
});

document.documentElement.dataset.ready = 'yes';
