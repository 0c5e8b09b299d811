// ---- data.js: tables, names, numbers and elements, for all figures ----

const data = JSON.parse(document.getElementById('data').textContent);

/** A stranger's text on one line, without characters that steer the cursor or turn the writing round. */
function clean(text) {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Cs}\p{Cn}]/gu, '');
}

/** Cells of a column, in base 36: words by their places, or figures whose decimal point was left out; a point is none. */
function unpacked(column) {
  const words = column.words?.map(clean);
  const scale = 10 ** (column.decimals ?? 0);
  const cell = text => words ? words[parseInt(text, 36)] : text === '.' ? null : parseInt(text, 36) / scale;
  return column.cells.split(' ').filter(Boolean).flatMap(run => {
    const [text, times = '1'] = run.split('*');
    return Array(Number(times)).fill(cell(text));
  });
}

/** Tables by name: { name, meaning, columns, rows }; a row is an object with a member for each column. */
const tables = new Map(Object.entries(data.tables).map(([key, json]) => {
  const cells = json.columns.map(unpacked);
  const rows = Array.from({ length: json.rows }, (_, i) => {
    const row = {};
    json.columns.forEach((column, c) => { row[column.name] = cells[c][i]; });
    return row;
  });
  const columns = json.columns.map(({ name, unit, meaning, decimals }) => ({ name, unit, meaning, decimals }));
  return [key, { name: json.name, meaning: json.meaning, columns, rows }];
}));

/** A table, or an empty one where the folder does not have it. */
function table(name) {
  return tables.get(name) ?? { name, meaning: '', columns: [], rows: [] };
}

/** A table with some of the rows, or with rows worked out of it. */
function part(whole, rows, columns = whole.columns) {
  return { ...whole, rows, columns };
}

function distinct(values) {
  return [...new Set(values)];
}

function sum(rows, column) {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}

// ---- names ----

// names of units and grades are their own only within a works or a commodity
const titles = new Map(table('network').rows.map(row => [nameKey(row.kind, row.name, ['unit', 'grade'].includes(row.kind) ? row.part_of : ''), row.title]));

function nameKey(kind, name, partOf = '') {
  return [kind, name, partOf].join('\n');
}

function words(name) {
  return name.replaceAll('_', ' ');
}

/** Title of something in the model; its name in words where the folder does not say. */
function title(kind, name, partOf = '') {
  return titles.get(nameKey(kind, name, partOf)) ?? words(name);
}

/** The same of something that is of one of these kinds. */
function firstTitle(kinds, name) {
  return title(kinds.find(kind => titles.has(nameKey(kind, name))) ?? kinds[0], name);
}

/** Title of a column of the yearly table, as a heading. */
function heading(quantity) {
  const text = title('column', quantity);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Name of a mechanism or an incentive, in words. */
function changeName(name) {
  return words(name).replaceAll('stepbonus', 'step bonus').replaceAll('easyshapes', 'easy shapes').replaceAll('-', ' ').replaceAll('+', ' and ');
}

const PLACES = ['source', 'stockpile', 'works', 'customer', 'dump'];
const kinds = new Map(table('network').rows.filter(row => PLACES.includes(row.kind)).map(row => [row.name, row.kind]));

/** Title of a place of any kind. */
function placeTitle(name) {
  return title(kinds.get(name) ?? '', name);
}

// ---- numbers ----

const MINUS = '\u2212';

/** A number with commas between thousands, and a fixed number of decimals. */
function number(value, decimals = 0) {
  const text = Math.abs(value).toFixed(decimals);
  const [whole, rest] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? '.' + rest : '');
  return (value < 0 && /[1-9]/.test(text) ? MINUS : '') + grouped;
}

/** The unit in which tons up to the largest are easy to read. */
function tonScale(largest) {
  if (largest >= 2e6) return { by: 1e6, unit: 'million t' };
  if (largest >= 2e4) return { by: 1e3, unit: 'thousand t' };
  return { by: 1, unit: 't' };
}

function tons(value) {
  const size = Math.abs(value);
  if (size >= 1e6) return number(value / 1e6, 2) + ' million t';
  return size >= 1e4 ? number(value / 1e3) + ' thousand t' : number(value) + ' t';
}

/** Tons for a label: short, with three digits that count. */
function briefTons(value) {
  const size = Math.abs(value);
  const by = size >= 999500 ? 1e6 : size >= 999.5 ? 1e3 : 1;
  const digits = by === 1 || size / by >= 99.5 ? 0 : size / by >= 9.95 ? 1 : 2;
  return number(value / by, digits) + (by === 1e6 ? ' Mt' : by === 1e3 ? ' kt' : ' t');
}

function percent(share, decimals = 1) {
  return number(100 * share, decimals) + ' %';
}

function signed(value, decimals = 0) {
  const text = number(value, decimals);
  return (value > 0 && /[1-9]/.test(text) ? '+' : '') + text;
}

/** A cell as the CSV file spells it. */
function spelled(value, column) {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? value.toFixed(column.decimals ?? 0) : value;
}

/** CSV text of a table: a text that a spreadsheet would run as a formula gets an apostrophe. */
function csv({ columns, rows }) {
  const cell = text => /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  const harmless = (text, value) => typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  const lines = rows.map(row => columns.map(column => cell(harmless(spelled(row[column.name], column), row[column.name]))).join(','));
  return [columns.map(column => column.name).join(','), ...lines].join('\n') + '\n';
}

// ---- elements ----

/** An element with attributes and children; texts become text, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== undefined && child !== null));
  return made;
}
