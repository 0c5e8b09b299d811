// ---- sources.js: parameters, contradictions, choices, facts ----

const STATUS = { evidence: COLOUR.green, estimate: COLOUR.orange, fitted: COLOUR.blue };

function drawParameters(host) {
  const parameters = table('manifest_parameters');
  const present = distinct(parameters.rows.map(row => row.status));
  const statuses = [...Object.keys(STATUS).filter(status => present.includes(status)), ...present.filter(status => !Object.hasOwn(STATUS, status))];
  const all = '';
  addFigure(host, {
    title: 'Parameters by status',
    controls: [{ key: 'status', kind: 'select', label: 'Show', options: options([all, ...statuses], status => status || 'all parameters') }],
    start: { status: all },
    draw(state, look) {
      const rows = parameters.rows.filter(row => !state.status || row.status === state.status);
      return {
        height: 64,
        about: statuses.map(status => parameters.rows.filter(row => row.status === status).length + ' ' + status).join(', ') + '.',
        legend: statuses.map(status => ({ name: status === 'evidence' ? 'evidence: read from a source' : status === 'estimate' ? 'estimate: a guess within a range' : 'fitted to the archive',
          colour: STATUS[status] ?? look.soft })),
        option: {
          grid: { left: 2, right: 2, top: 4, bottom: 4 },
          xAxis: { type: 'value', max: parameters.rows.length, show: false },
          yAxis: { type: 'category', data: [''], show: false },
          tooltip: { trigger: 'item', formatter: at => hint(statuses[at.seriesIndex], [['parameters', String(at.value)]]) },
          series: statuses.map(status => ({ type: 'bar', stack: 'all', barWidth: 40, itemStyle: { color: STATUS[status] ?? look.soft, opacity: !state.status || state.status === status ? 1 : 0.3 },
            label: { show: true, color: status === 'estimate' ? '#1d1d1b' : '#ffffff', fontWeight: 600, formatter: at => String(at.value) }, data: [parameters.rows.filter(row => row.status === status).length] })),
        },
        after: [parameterList(rows)],
        table: part(parameters, rows),
      };
    },
  });
}

function parameterList(rows) {
  const line = row => element('tr', {}, element('th', { scope: 'row' }, words(row.name)),
    element('td', { class: 'number' }, short(row.value), ' ', element('small', {}, row.unit)),
    element('td', { class: 'number' }, short(row.low) + ' to ' + short(row.high)),
    element('td', {}, element('span', { class: 'status ' + (Object.hasOwn(STATUS, row.status) ? row.status : 'other') }, row.status)),
    element('td', {}, ...facts(row.evidence)),
    element('td', { class: 'remark' }, row.note));
  return element('div', { class: 'rows tall', tabindex: '0', role: 'region', 'aria-label': 'Parameters' }, element('table', { class: 'parameters' },
    element('thead', {}, element('tr', {}, ...['parameter', 'value', 'range', 'status', 'facts', 'remark'].map(name => element('th', { scope: 'col', class: ['value', 'range'].includes(name) ? 'number' : undefined }, name)))),
    element('tbody', {}, ...rows.map(line))));
}

/** A figure as text with at most six digits that count. */
function short(text) {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? text : String(Number(value.toPrecision(6)));
}

const statements = new Map(table('evidence').rows.map(row => [row.id, row]));

/** Ids of facts; what a fact says shows on asking. */
function facts(ids) {
  return ids.split(' ').filter(Boolean).flatMap(id => {
    const fact = statements.get(id);
    return [fact ? element('button', { type: 'button', class: 'fact', title: fact.statement, on: { click: event => tell(event.currentTarget, fact) } }, id) : element('span', { class: 'id' }, id), ' '];
  });
}

/** Shows a fact below the button that names it, or takes it away again. */
function tell(button, fact) {
  const open = button.nextElementSibling?.classList.contains('told');
  if (open) {
    button.nextElementSibling.remove();
  } else {
    button.after(element('span', { class: 'told' }, fact.statement, ' ', element('cite', {}, fact.source + (fact.reliability ? ' (' + fact.reliability + ')' : ''))));
  }
  button.setAttribute('aria-expanded', String(!open));
}

function drawContradictions(host) {
  const contradictions = table('contradictions');
  addFigure(host, {
    title: 'Where sources contradict each other',
    draw: () => ({
      after: contradictions.rows.map(row => element('details', { class: 'question' }, element('summary', {}, row.question || words(row.name)),
        element('p', {}, element('b', {}, 'Decided: '), row.decision), row.reason ? element('p', {}, element('b', {}, 'Because: '), row.reason) : undefined,
        row.evidence ? element('p', {}, element('b', {}, 'Facts: '), ...facts(row.evidence)) : undefined,
        element('p', {}, row.scenario ? element('code', {}, '--scenario ' + row.scenario) : 'The other reading has no scenario.', row.scenario ? ' runs the other reading.' : ''))),
      table: contradictions,
    }),
  });
}

function drawStructure(host) {
  addFigure(host, { title: 'Numbers and choices that shaped the fit', only: true, draw: () => ({ table: table('structure') }) });
}

function drawEvidence(host) {
  addFigure(host, { title: 'The facts', only: true, draw: () => ({ table: table('evidence') }) });
}
