// ---- figure.js: a figure with its controls, legend, chart, table and download ----

/** The colours of Okabe and Ito, which colour-blind readers can tell apart. */
const COLOUR = {
  orange: '#e69f00', sky: '#56b4e9', green: '#009e73', yellow: '#f0e442', blue: '#0072b2', vermillion: '#d55e00', purple: '#cc79a7',
};

const HATCH = { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 };

const figures = [];
const shared = new Map();

/** Ink, paper and lines of the theme that is on. */
function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue('--' + name).trim();
  return { ink: colour('ink'), soft: colour('soft'), line: colour('line'), paper: colour('paper'), band: colour('band'), idle: colour('idle'), blue: colour('blue') };
}

/**
 * Puts a figure into a host element.
 *
 * spec.title     what it shows
 * spec.controls  [{ key, kind: 'select' | 'range', label, options: [{ value, text }], shared }]
 * spec.start     the state to begin with, by key
 * spec.draw      (state, look, width) => { option, height, legend, about, table, after }
 * spec.only      true for a table without a chart
 * spec.least     least width in pixels; in a narrower page the chart scrolls in its own box
 */
function addFigure(host, spec) {
  const made = new Figure(spec);
  host.append(made.element);
  figures.push(made);
  made.refresh();
  return made;
}

class Figure {
  constructor(spec) {
    this.spec = spec;
    this.state = { ...spec.start };
    this.hidden = new Set();
    this.plot = element('div', { class: 'plot', role: 'img' });
    this.legend = element('div', { class: 'legend' });
    this.after = element('div', { class: 'after' });
    this.scroller = element('div', spec.least ? { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': spec.title } : {}, this.plot);
    if (spec.least) this.plot.style.setProperty('--least', spec.least + 'px');
    this.details = new Details(spec.title, spec.only);
    this.element = element('figure', { class: spec.small ? 'chart small' : 'chart', 'aria-label': spec.title },
      ...[spec.only ? undefined : element('figcaption', {}, spec.title), this.controls(), this.legend, this.scroller, this.after, this.details.element].filter(Boolean));
  }

  controls() {
    const controls = this.spec.controls ?? [];
    return controls.length ? element('div', { class: 'controls' }, ...controls.map(control => this.control(control))) : undefined;
  }

  control(control) {
    const { key, options } = control;
    const begin = Math.max(0, options.findIndex(option => option.value === this.state[key]));
    this.state[key] = options[begin]?.value;
    const shown = element('output', {}, options[begin]?.text ?? '');
    const input = control.kind === 'range'
      ? element('input', { type: 'range', min: 0, max: options.length - 1, step: 1, value: begin })
      : element('select', {}, ...options.map((option, i) => element('option', { value: i, selected: i === begin }, option.text)));
    input.setAttribute('data-key', key);
    const set = (at, tell) => {
      input.value = at;
      this.state[key] = options[at].value;
      shown.textContent = options[at].text;
      input.setAttribute('aria-valuetext', options[at].text);
      this.refresh();
      if (tell && control.shared) shared.get(control.shared).forEach(other => other !== set && other(at, false));
    };
    if (control.shared) shared.set(control.shared, [...(shared.get(control.shared) ?? []), set]);
    input.addEventListener('input', () => set(Number(input.value), true));
    return element('label', { class: control.kind }, element('span', {}, control.label), input, control.kind === 'range' ? shown : undefined);
  }

  /** Draws anew: after a change of state, theme or width. */
  refresh() {
    const drawn = this.spec.draw(this.state, look(), this.plot.clientWidth || 320, this.hidden);
    this.plot.hidden = !drawn.option;
    if (drawn.option) {
      this.plot.style.height = drawn.height + 'px';
      this.plot.setAttribute('aria-label', this.spec.title + '. ' + (drawn.about ?? '') + ' The table below holds the figures.');
      this.chart ??= echarts.init(this.plot, null, { renderer: 'svg' });
      this.chart.resize();
      this.chart.setOption(complete(drawn.option), { notMerge: true });
    }
    this.showLegend(drawn.legend ?? []);
    this.after.replaceChildren(...(drawn.after ?? []));
    this.details.show(drawn.table);
  }

  showLegend(items) {
    this.legend.replaceChildren(...marks(items, item => this.hidden.has(item.key), key => this.toggle(key)));
  }

  toggle(key) {
    const at = [...this.legend.children].indexOf(document.activeElement);
    if (!this.hidden.delete(key)) this.hidden.add(key);
    this.refresh();
    this.legend.children[at]?.focus();
  }
}

/** Entries of a legend; those with a toggle are buttons. */
function marks(items, isOff, toggle) {
  return items.map(item => {
    const mark = element('span', { class: 'mark ' + (item.shape ?? 'box') });
    mark.style.setProperty('--mark', item.colour);
    if (item.hatched) mark.classList.add('hatched');
    if (!item.toggle) return element('span', { class: 'item' }, mark, item.name);
    return element('button', { type: 'button', class: 'item', 'aria-pressed': String(!isOff(item)), on: { click: () => toggle(item.key) } }, mark, item.name);
  });
}

/** One legend for several figures. */
function addLegend(host, items) {
  const legend = element('div', { class: 'legend' });
  host.append(legend);
  const refresh = () => legend.replaceChildren(...marks(items(look())));
  figures.push({ refresh });
  refresh();
}

/** What all charts have in common. */
function complete(option) {
  const { ink, soft, line, paper } = look();
  const text = { color: ink, fontFamily: 'system-ui, sans-serif', fontSize: 12 };
  const axis = given => [].concat(given).map(one => ({
    ...one,
    axisLabel: { color: soft, fontSize: 11, ...one.axisLabel },
    axisLine: { ...one.axisLine, lineStyle: { color: line } },
    axisTick: { ...one.axisTick, lineStyle: { color: line } },
    splitLine: { show: one.type === 'value' || one.type === 'log', lineStyle: { color: line, opacity: 0.6 }, ...one.splitLine },
    nameTextStyle: { color: soft, fontSize: 11, ...one.nameTextStyle },
  }));
  const full = { animation: false, textStyle: text, color: [ink], ...option };
  if (option.xAxis) full.xAxis = axis(option.xAxis);
  if (option.yAxis) full.yAxis = axis(option.yAxis);
  full.tooltip = {
    confine: true, transitionDuration: 0, backgroundColor: paper, borderColor: line, textStyle: { color: ink, fontSize: 12 },
    axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.08, color: ink } }, ...option.tooltip,
  };
  return full;
}

/** A tooltip as an element, so that no name is ever taken for markup. */
function hint(head, lines) {
  return element('div', { class: 'hint' }, element('b', {}, head),
    ...lines.map(([name, value]) => element('div', {}, element('span', {}, name), element('span', {}, value))));
}

/** A table that opens on demand, and its download. */
class Details {
  constructor(caption, only) {
    this.caption = caption;
    this.body = element('div', { class: 'rows', tabindex: '0', role: 'region', 'aria-label': caption + ': table' });
    this.element = element('details', { class: 'data', on: { toggle: () => this.build() } }, element('summary', {}, only ? caption + ': table and CSV' : 'Table and CSV'),
      element('button', { type: 'button', class: 'download', on: { click: () => this.download() } }, 'Download CSV'), this.body);
  }

  show(shown) {
    this.table = shown;
    this.element.hidden = !shown;
    this.element.dataset.table = shown?.name ?? '';
    this.element.dataset.columns = (shown?.columns ?? []).map(column => column.name).join(' ');
    this.body.replaceChildren();
    this.build();
  }

  build() {
    if (this.element.open && this.table && !this.body.hasChildNodes()) this.body.append(htmlTable(this.table));
  }

  download() {
    const url = URL.createObjectURL(new Blob([csv(this.table)], { type: 'text/csv' }));
    element('a', { href: url, download: data.model.replace(/[^\w.-]/g, '_') + '-' + this.table.name + '.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

function htmlTable({ columns, rows, meaning }) {
  const right = column => column.decimals !== undefined ? 'number' : undefined;
  return element('table', {}, element('caption', {}, meaning),
    element('thead', {}, element('tr', {}, ...columns.map(column => element('th', { scope: 'col', class: right(column), title: column.meaning },
      words(column.name) + (column.unit ? ', ' + column.unit : ''))))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...columns.map(column => element('td', { class: right(column) },
      spelled(row[column.name], column)))))));
}

function options(values, text = words) {
  return values.map(value => ({ value, text: String(text(value)) }));
}
