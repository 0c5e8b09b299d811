// ---- network.js: what flowed where in a year ----

/** Ways of a year: { kind, name, from, to, commodity, tons, lost }; what shrank in store has no end. */
function waysOf(year) {
  const routes = new Map(table('network').rows.filter(row => row.kind === 'route').map(row => [row.name, row]));
  const flows = table('flows').rows.filter(row => row.year === year && routes.has(row.route)).map(row => {
    const route = routes.get(row.route);
    return { year, kind: 'route', name: row.route, from: route.from_node, to: route.to_node, commodity: row.commodity, tons: row.arrived, lost: row.lost };
  });
  const moves = table('moves').rows.filter(row => row.year === year).map(row => row.kind === 'shrinkage'
    ? { year, kind: row.kind, name: '', from: row.from_node, to: '', commodity: row.commodity, tons: 0, lost: row.tons }
    : { year, kind: row.kind, name: '', from: row.from_node, to: row.to_node, commodity: row.commodity, tons: row.tons, lost: 0 });
  return [...flows, ...moves];
}

const WAY_COLUMNS = [
  { name: 'year', unit: '', meaning: 'Calendar year.', decimals: 0 },
  { name: 'kind', unit: '', meaning: 'route, or how it went into a works or out of it.' },
  { name: 'name', unit: '', meaning: 'Name of the route.' },
  { name: 'from', unit: '', meaning: 'Where it came from.' },
  { name: 'to', unit: '', meaning: 'Where it went.' },
  { name: 'commodity', unit: '', meaning: 'What it was.' },
  { name: 'tons', unit: 't', meaning: 'Tons that came in.', decimals: 3 },
  { name: 'lost', unit: 't', meaning: 'Tons lost on the way or in store.', decimals: 3 },
];

/** Nodes and links of the picture; ways that lead back are cut in two, losses lead to ends of their own. */
function sankey(ways) {
  const links = [];
  const ends = new Map();
  const end = (id, name, kind) => {
    if (!ends.has(id)) ends.set(id, { id, name, kind });
    return id;
  };
  const place = name => end('place ' + name, placeTitle(name), kinds.get(name) ?? 'works');
  for (const way of ways) {
    const good = title('commodity', way.commodity);
    const back = data.back.includes([way.from, way.to, way.commodity].join('\n'));
    const what = { good, route: way.name ? title('route', way.name) : words(way.kind) };
    if (way.tons > 0 && back) {
      links.push({ ...what, source: place(way.from), target: end('out ' + way.from + way.to + good, '\u21ba ' + good, 'back'), value: way.tons, kind: 'back' });
      links.push({ ...what, source: end('in ' + way.from + way.to + good, '\u21ba ' + good, 'back'), target: place(way.to), value: way.tons, kind: 'back' });
    } else if (way.tons > 0) {
      links.push({ ...what, source: place(way.from), target: place(way.to), value: way.tons, kind: kinds.get(way.to) === 'dump' ? 'waste' : 'way' });
    }
    if (way.lost > 0) {
      links.push({ ...what, source: place(way.from), target: end('lost ' + way.from + good, 'lost: ' + good, 'lost'), value: way.lost, kind: 'lost' });
    }
  }
  return { nodes: layered([...ends.values()], links), links: joined(links) };
}

/** A title for a label of two lines: as many of its words as fit. */
function brief(text) {
  return text.length <= 28 ? text : text.slice(0, 27).replace(/[ ,;:]+\S*$/, '') + '\u2026';
}

/** Two ways between the same ends are drawn as one. */
function joined(links) {
  const all = new Map();
  for (const link of links) {
    const key = link.source + '\n' + link.target;
    const before = all.get(key);
    all.set(key, before ? { ...before, value: before.value + link.value } : link);
  }
  return [...all.values()];
}

/** Columns from left to right; whatever leads on stands right before the first place that needs it. */
function layered(nodes, links) {
  const depth = new Map(nodes.map(node => [node.id, 0]));
  for (let i = 0, moved = true; moved && i <= nodes.length; i++) {
    moved = false;
    for (const { source, target } of links) {
      if (depth.get(target) <= depth.get(source)) {
        depth.set(target, depth.get(source) + 1);
        moved = true;
      }
    }
  }
  for (let i = 0; i <= nodes.length; i++) {
    for (const { id } of nodes) {
      const next = links.filter(link => link.source === id).map(link => depth.get(link.target));
      if (next.length) depth.set(id, Math.min(...next) - 1);
    }
  }
  return nodes.map(node => ({ ...node, depth: depth.get(node.id) }));
}

/** Leaves out stockpiles that one way leads into, or out of: their ways are joined end to end. */
function withoutPlainStores(ways) {
  let left = ways;
  for (const name of distinct(ways.map(way => way.to))) {
    if (kinds.get(name) !== 'stockpile') continue;
    const into = left.filter(way => way.to === name && way.tons > 0);
    const out = left.filter(way => way.from === name && (way.tons > 0 || way.lost > 0));
    const isBack = way => data.back.includes([way.from, way.to, way.commodity].join('\n'));
    if (![...into, ...out].length || [...into, ...out].some(isBack)) continue;
    const others = left.filter(way => way.to !== name && way.from !== name);
    if (into.length === 1) {
      left = [...others, { ...into[0], tons: 0 }, ...out.map(way => ({ ...way, from: into[0].from }))];
    } else if (out.length === 1 && out[0].lost === 0) {
      left = [...others, ...into.map(way => ({ ...way, to: out[0].to }))];
    }
  }
  return left;
}

function drawNetwork(host) {
  const years = distinct(table('flows').rows.map(row => row.year));
  const busiest = years.reduce((best, year) => sum(waysOf(year), 'tons') > sum(waysOf(best), 'tons') ? year : best, years[0]);
  addFigure(host, {
    title: 'Tons from place to place',
    least: 900,
    controls: [{ key: 'year', kind: 'range', label: 'Year', options: options(years, String) },
      { key: 'stores', kind: 'select', label: 'Stockpiles', options: [{ value: 'some', text: 'only where ways meet' }, { value: 'all', text: 'all' }] }],
    start: { year: busiest, stores: 'some' },
    draw(state, look, width) {
      const ways = waysOf(state.year);
      const { nodes, links } = sankey(state.stores === 'all' ? ways : withoutPlainStores(ways));
      const colour = { source: COLOUR.green, works: look.blue, stockpile: look.soft, customer: COLOUR.purple, dump: COLOUR.vermillion, lost: COLOUR.vermillion, back: COLOUR.sky };
      const flow = { way: look.ink, waste: COLOUR.vermillion, lost: COLOUR.vermillion, back: COLOUR.sky };
      const opacity = { way: 0.17, waste: 0.55, lost: 0.75, back: 0.6 };
      const names = new Map(nodes.map(node => [node.id, node.name]));
      const last = Math.max(0, ...nodes.map(node => node.depth));
      return {
        height: links.length ? 560 : 40,
        about: 'A band for each way, as wide as the tons that went over it in ' + state.year + ', from the sources on the left to the customers on the right.',
        legend: [{ name: 'source', colour: colour.source }, { name: 'works', colour: colour.works }, { name: 'stockpile', colour: colour.stockpile },
          { name: 'customer', colour: colour.customer }, { name: 'dump, or lost', colour: colour.dump }, { name: '\u21ba flows back', colour: colour.back }],
        option: links.length ? {
          tooltip: { trigger: 'item', formatter: at => at.dataType === 'edge'
            ? hint(at.data.route, [[at.data.good, tons(at.data.value)], ['from', names.get(at.data.source)], ['to', names.get(at.data.target)]])
            : hint(names.get(at.name), [['tons', tons(at.value)]]) },
          series: [{
            type: 'sankey', left: 4, right: 88, top: 12, bottom: 12, nodeWidth: 11, nodeGap: 26, nodeAlign: 'left', draggable: false, layoutIterations: 64,
            emphasis: { focus: 'adjacency' },
            data: nodes.map(node => ({
              name: node.id, depth: node.depth, itemStyle: { color: colour[node.kind], borderWidth: 0 },
              label: { show: node.kind !== 'stockpile' || state.stores === 'some', position: 'right', distance: 4, color: look.ink, fontSize: 11,
                width: node.depth === last ? 84 : Math.min(116, Math.max(60, (width - 96) / Math.max(1, last) - 16)), overflow: 'break', lineHeight: 12, textBorderColor: look.paper, textBorderWidth: 3, formatter: () => brief(node.name) },
            })),
            links: links.map(link => ({ ...link, lineStyle: { color: flow[link.kind], opacity: opacity[link.kind], curveness: 0.5 } })),
          }],
        } : undefined,
        after: links.length ? [] : [element('p', { class: 'note' }, 'Nothing moved in ' + state.year + '.')],
        table: { name: 'network-' + state.year, meaning: 'What went from place to place in ' + state.year + '.', columns: WAY_COLUMNS, rows: ways },
      };
    },
  });
}

/** The map itself is part of the page; this adds its table. */
function drawMap(host) {
  addFigure(host, { title: 'Places, units, routes and goods', only: true, draw: () => ({ table: table('network') }) });
}
