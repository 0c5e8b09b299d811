// What the browser tests measure in a report; each function gives a list of texts, empty where nothing is wrong.
window.measure = (() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isShown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const nameOf = element => (element.closest('section')?.id ?? '') + ' ' + (element.closest('figure')?.getAttribute('aria-label') ?? '') + ' '
    + element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '') + ' ' + (element.textContent ?? '').trim().slice(0, 30);
  const plots = () => all('.plot').filter(isShown);
  const marksOf = plot => all('path, rect, circle, polygon, polyline', plot).filter(mark => {
    const paint = getComputedStyle(mark);
    const box = mark.getBBox();
    const seen = paint.fill !== 'none' && paint.fill !== 'rgba(0, 0, 0, 0)' && box.width * box.height > 4
      || paint.stroke !== 'none' && paint.stroke !== 'rgba(0, 0, 0, 0)' && box.width + box.height > 2;
    return seen && !mark.closest('defs, clipPath');
  });
  const cross = (a, b, slack) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

  function pairs(elements, slack = 1) {
    const boxes = elements.map(element => [element, element.getBoundingClientRect()]).filter(([, box]) => box.width > 0 && box.height > 0);
    const found = [];
    boxes.forEach(([a, first], i) => boxes.slice(i + 1).forEach(([b, second]) => {
      if (cross(first, second, slack)) found.push(nameOf(a) + ' | ' + nameOf(b));
    }));
    return found;
  }

  /** Colour as [red, green, blue], and how light it is. */
  const channels = text => text.match(/[\d.]+/g).slice(0, 3).map(Number);
  const lightness = rgb => {
    const [r, g, b] = rgb.map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(lightness(a), lightness(b)) + 0.05) / (Math.min(lightness(a), lightness(b)) + 0.05);

  return {
    charts: () => plots().map(nameOf),
    // axes and grid lines are drawn without data too, so a chart needs more than one colour that is not theirs
    chartsWithoutMarks: () => plots().filter(plot => {
      const { line } = Object.fromEntries([['line', getComputedStyle(document.documentElement).getPropertyValue('--line').trim()]]);
      return !marksOf(plot).some(mark => ![mark.getAttribute('fill'), mark.getAttribute('stroke')].every(paint => !paint || paint === 'none' || paint === line));
    }).map(nameOf),
    overlaps: () => [
      ...pairs(all('header, main > section, footer').filter(isShown)),
      ...all('section').flatMap(section => pairs(all(':scope > h2, :scope > h3, :scope > p, :scope > .figures, :scope > .scroller, :scope > ul', section).filter(isShown))),
      ...all('.figures').flatMap(group => pairs(all('figure', group).filter(isShown))),
      ...all('figure').flatMap(figure => pairs([...figure.children].filter(isShown))),
      ...all('.legend, .controls, .keys, nav ol').flatMap(list => pairs([...list.children].filter(isShown))),
    ],
    outside: () => all('header *, section *, footer *').filter(isShown).filter(element => !element.closest('.scroller, .rows, svg')).filter(element => {
      const box = element.getBoundingClientRect();
      return box.right > innerWidth + 1 || box.left < -1;
    }).map(nameOf),
    labelsOnLabels: () => plots().flatMap(plot => pairs(all('text', plot).filter(text => text.textContent.trim()), 2.5)),
    faint: () => {
      const paper = channels(getComputedStyle(document.body).backgroundColor);
      return all('h1, h2, p, li, summary, figcaption, th, td, .item').filter(isShown)
        .filter(element => contrast(channels(getComputedStyle(element).color), paper) < 4.5).map(nameOf);
    },
    otherColours: () => {
      const style = getComputedStyle(document.documentElement);
      const known = new Set([...['ink', 'soft', 'line', 'paper', 'band', 'idle', 'blue'].map(name => style.getPropertyValue('--' + name).trim()),
        '#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7', '#1d1d1b', '#ffffff', '#fff', 'none', 'transparent']);
      const hex = paint => paint.startsWith('rgb(') ? '#' + channels(paint).map(value => value.toString(16).padStart(2, '0')).join('') : paint;
      return [...new Set(plots().flatMap(plot => all('path, rect, circle', plot).filter(mark => !mark.closest('defs')))
        .flatMap(mark => [mark.getAttribute('fill'), mark.getAttribute('stroke')]).filter(paint => paint && !paint.startsWith('url('))
        .map(hex).map(paint => paint.toLowerCase()).filter(paint => !known.has(paint)))];
    },
    tables: () => all('details.data').filter(isShown).map(details => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
      const table = details.querySelector('table');
      return { name: details.dataset.table, columns: details.dataset.columns.split(' '), rows: all('tbody tr', table).map(row => all('td', row).map(cell => cell.textContent)) };
    }),
    picture: section => all('#' + section + ' .plot svg').map(svg => svg.innerHTML).join(''),
    networkWords: () => all('#network .plot svg text').map(text => text.textContent),
    // every chart has a table with rows behind it, and a way to save it
    chartsWithoutTable: () => all('figure').filter(isShown).filter(figure => {
      const details = figure.querySelector('details.data');
      if (!details || details.hidden) return true;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
      return !details.querySelector('tbody tr') || !isShown(details.querySelector('.download'));
    }).map(nameOf),
    years: section => all('#' + section + ' figure').map(figure => all('.plot text', figure).map(text => text.textContent).filter(text => /^19\d\d$/.test(text)).join(' ')),
    // what the keyboard stands on has a frame that the page drew
    // bands over the axis of their figure: each says whether it lies between the lowest and the highest label of the axis
    bands: section => all('#' + section + ' .plot').filter(isShown).flatMap(plot => {
      const middle = label => { const box = label.getBoundingClientRect(); return (box.top + box.bottom) / 2; };
      const axis = all('text[text-anchor=end]', plot).filter(label => /^[\u2212-]?[\d.,\s]+$/.test(label.textContent)).map(middle);
      return all('path[fill-opacity="0.2"]', plot).map(band => {
        const box = band.getBoundingClientRect();
        return box.top >= Math.min(...axis) - 1 && box.bottom <= Math.max(...axis) + 1 ? 'within' : nameOf(plot) + ': ' + [box.top, box.bottom, ...axis].map(Math.round).join(' ');
      });
    }),
    // figures under the axis across, a text for each chart, as they stand from the left to the right
    across: section => all('#' + section + ' .plot').filter(isShown).map(plot => all('text[text-anchor=middle]', plot)
      .filter(label => /^[\u2212-]?\d+(\.\d+)?$/.test(label.textContent.trim())).sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
      .map(label => label.textContent.trim().replace('\u2212', '-')).join(' ')),
    unframed: () => all('button, select, input, summary, a[href]').filter(isShown).filter(element => element.matches('summary') || !element.closest('details:not([open])')).filter(element => {
      element.focus({ focusVisible: true });
      const style = getComputedStyle(element);
      return document.activeElement !== element || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2;
    }).map(nameOf),
    unreachable: () => all('button, select, input, summary, a[href], .scroller, .rows').filter(isShown).filter(element => element.tabIndex < 0).map(nameOf),
    widerThanPaper: () => all('figure, .plot, .map, p, table').filter(isShown).filter(element => element.getBoundingClientRect().right > 690).map(nameOf),
    hover: () => plots().forEach(plot => {
      const box = plot.getBoundingClientRect();
      for (let x = 5; x < box.width; x += box.width / 12) {
        for (let y = 5; y < box.height; y += box.height / 8) {
          plot.firstElementChild.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: box.left + x, clientY: box.top + y }));
        }
      }
    }),
  };
})();
