// The page's reader for the property in consistency.rs. Evaluated once in a document, it puts its functions into `window.consistency`.
//
// What a link does not determine, each with its reason, and how it is made the same on both sides. This is the one place.
//   the focus, and a field that is left in mid-edit    it is the hand's place, not the work's: the focus is taken away
//   the highlighted bin                                it follows focus and pointer: the pointer leaves every chart
//   the bar that the keys of a row of bars move        it follows the keys: Left goes back to the first
//   whether something plays                            it is what happens, not what is there: it is paused
//   whether the data table is open                     it is how much is seen, not what: it is closed (its text is compared)
//   whether undo and redo have something to do         a fresh page has no past: `disabled` of the two buttons is left out
//   why the last edit was not taken                    it is about the edit, not about the work: alerts are left out
//   how many of Evidence's samples are drawn           both sides wait until those that come by themselves are there; "Run" is no edit
//   the speed of Neuron's play button, a sound, tanh    they are how it is played or how much is seen: they are no edits
const FREE = {
    attributes: { '#undo': ['disabled'], '#redo': ['disabled'], details: ['open'] },
    elements: '[role=alert]',
    untouched: '#run, #speed, #hear, #lang, #help, #share, #sentence *, dialog *, header a, a',
};

const sleep = ms => new Promise(done => setTimeout(done, ms));
const frame = () => new Promise(requestAnimationFrame);
const all = css => [...document.querySelectorAll(css)];
const tell = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
const HTML = 'http://www.w3.org/1999/xhtml';

// Until nothing waits any more: in two frames in a row, since what is written may change the size of a chart.
const settled = async () => {
    const end = performance.now() + 60000;
    for (let calm = 0; calm < 2;) {
        if (performance.now() > end) throw new Error('the page does not settle: there is no data-settled on the body');
        await frame();
        calm = document.body.hasAttribute('data-settled') ? calm + 1 : 0;
    }
};

// What the words of a play button are while nothing plays, by view.
const atRest = {};
const view = () => document.querySelector('main')?.className.split(' ')[0] ?? '';
const playing = () => {
    const button = document.querySelector('#play'), word = button?.getAttribute('aria-label');
    atRest[view()] ??= word;
    return button && word !== atRest[view()] ? button : null;
};

const send = (element, type, at, more = {}) => element.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true,
    pointerId: 1, isPrimary: true, pointerType: 'mouse', button: 0, buttons: 0, clientX: at[0], clientY: at[1], ...more }));
const stroke = (element, key, held = {}) => {
    for (const type of ['keydown', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...held }));
};

// The hand leaves the page: what plays is paused, the focus is nowhere, the pointer is over no chart.
const leave = async () => {
    playing()?.click();
    document.activeElement?.blur();
    for (const part of all('figure *')) if (part.localName !== 'canvas') send(part, 'pointerleave', [0, 0], { bubbles: false });
    await settled();
};

// Takes away the rest of what a link does not determine. This may mend what was wrong: so texts and figures are recorded before, too.
const normalise = async () => {
    for (const bars of all('[role=slider][id^=bars]')) {
        if (!bars.checkVisibility()) continue;
        bars.focus({ preventScroll: true });
        for (let n = 0; n < 101; n++) stroke(bars, 'ArrowLeft');
    }
    for (const table of all('details[open] > summary')) table.click();
    await leave();
};

const hashed = canvas => {
    const { width, height } = canvas;
    if (!width || !height) return 'nothing';
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    let hash = 2166136261;
    for (const pixel of new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer))
        hash = Math.imul(hash ^ pixel, 16777619) ^ hash >>> 15;
    return `${width} x ${height}, pixels ${hash >>> 0}`;
};

// A page translator's elements are not the page's: their text counts as their parent's.
const texts = element => [...element.childNodes].map(node =>
    node.nodeType === Node.TEXT_NODE ? node.data : node.localName === 'font' ? texts(node) : '').join('');
const parts = element => [...element.children].filter(child => child.localName !== 'font');

// All that the page shows and tells, by the place where it stands: [place, what it is]. `early`: texts and figures only.
const record = early => {
    const found = [['title', document.title], ['html', ['lang', 'data-theme'].map(name => document.documentElement.getAttribute(name)).join(' ')]];
    const walk = (element, place) => {
        if (element.matches(FREE.elements) || element.hidden) {
            found.push([place, element.hidden ? 'hidden' : 'left out']);
            return;
        }
        const free = Object.entries(FREE.attributes).filter(([css]) => element.matches(css)).flatMap(([, names]) => names);
        const told = [...element.attributes].map(({ name, value }) => [name, name === 'class' ? value.split(/\s+/).sort().join(' ').trim() : value])
            .filter(([name]) => !early || element.localName === 'data')
            .filter(([name, value]) => name !== 'data-settled' && !free.includes(name) && !(name === 'class' && !value)).sort().map(([name, value]) => `${name}=“${value}”`);
        if (!early && element.matches('input, select, textarea')) told.push(`holds “${element.value}”`);
        if (!early && element.checked) told.push('checked');
        if (element.localName === 'canvas') told.push(hashed(element));
        const text = texts(element);
        if (text.trim()) told.push(`says “${text}”`);
        if (told.length || !early) found.push([place, told.join(', ')]);
        parts(element).forEach((child, index) => {
            const name = child.id ? `#${child.id}` : `${child.localName}${child.getAttribute('class') ? '.' + child.getAttribute('class').split(' ')[0] : ''}`;
            walk(child, child.id ? name : `${place} > ${index} ${name}`);
        });
    };
    walk(document.body, 'body');
    return found.map(([place, what]) => [early ? `${place} (before the rest)` : place, what]);
};

// Wraps every text in an element of its own, as page translators do: `move` puts the node into it, `copy` leaves the node behind.
const translate = kind => {
    if (!kind) return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const node of found) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.namespaceURI !== HTML || parent.closest('font, select, script, style, [translate=no], .notranslate')) continue;
        const font = document.createElement('font');
        if (kind === 'move') { parent.replaceChild(font, node); font.append(node); }
        else { font.append(node.data); parent.replaceChild(font, node); }
    }
};

// The acts of a story. Each gives what it did, or nothing where it found nothing to do.
const chance = seed => {
    let state = seed | 0;
    return () => {
        state = state + 0x6D2B79F5 | 0;
        let mixed = Math.imul(state ^ state >>> 15, 1 | state);
        mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
        return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
    };
};
const named = element => element.id ? `#${element.id}` : `${element.localName}.${element.getAttribute('class') ?? ''} of ${
    element.closest('[id]')?.id ?? 'the page'}`;
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

const actsOf = next => {
    const below = n => Math.floor(next() * n), pick = list => list[below(list.length)];
    const usable = css => all(css).filter(one => !one.disabled && !one.matches(FREE.untouched) && one.checkVisibility());
    const tabTo = link => { link.click(); return `opens ${link.getAttribute('href')}`; };
    return [
        [4, function keys() {
            const handle = pick(usable('[role=slider]'));
            if (!handle) return;
            const key = pick(KEYS), times = 1 + below(4), shiftKey = next() < 0.2;
            handle.focus();
            for (let n = times; n; n--) stroke(handle, key, { shiftKey });
            return `${times} × ${shiftKey ? 'Shift+' : ''}${key} on ${named(handle)}`;
        }],
        [3, function slide() {
            const slider = pick(usable('input[type=range]'));
            if (!slider) return;
            slider.focus();
            for (let n = 1 + below(3); n; n--) {
                slider.value = Number(slider.min) + pick([0, 1, next(), next(), next()]) * (slider.max - slider.min);
                tell(slider, 'input');
            }
            tell(slider, 'change');
            return `slides ${named(slider)} to ${slider.value}`;
        }],
        [4, function type() {
            const field = pick(usable('input[type=number], [role=spinbutton]'));
            if (!field) return;
            const min = Number(field.min || field.getAttribute('aria-valuemin') || 0), max = Number(field.max || field.getAttribute('aria-valuemax') || 100);
            const inside = Math.min(min + next() * Math.min(max - min, 120), max);
            const text = pick([String(Math.round(inside)), inside.toFixed(3), String(min), String(1 + below(12)), '', '1e999', '0.25']);
            field.focus();
            field.select();
            if (text) document.execCommand('insertText', false, text); else document.execCommand('delete');
            const left = next() < 0.5;
            if (left) { tell(field, 'change'); field.blur(); }
            return `types “${text}” into ${named(field)}${left ? ' and leaves it' : ''}`;
        }],
        [4, async function drag() {
            const figure = pick(usable('figure'));
            if (!figure) return;
            figure.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = figure.getBoundingClientRect();
            const place = () => [x + (0.05 + 0.9 * next()) * width, y + (0.05 + 0.8 * next()) * height];
            const from = place(), target = document.elementFromPoint(...from);
            if (!target || !figure.contains(target) || target.localName === 'input') return;
            const pointerType = pick(['mouse', 'touch', 'pen']), more = { pointerType, buttons: 1 };
            send(target, 'pointerdown', from, more);
            let to = from;
            for (let n = 1 + below(4); n; n--) {
                to = place();
                send(target, 'pointermove', to, more);
                if (next() < 0.5) await frame();
            }
            send(target, 'pointerup', to, { pointerType });
            return `drags with a ${pointerType} over ${named(target)} of ${named(figure)} from ${from.map(Math.round)} to ${to.map(Math.round)}`;
        }],
        [4, function choose() {
            const select = pick(usable('select'));
            if (!select) return;
            select.value = pick([...select.options].filter(option => !option.hidden && !option.disabled)).value;
            tell(select, 'input');
            tell(select, 'change');
            return `chooses ${select.value} in ${named(select)}`;
        }],
        [4, function model() {
            const radio = pick(usable('main input[type=radio]'));
            radio?.click();
            return radio && `clicks ${radio.value} of ${named(radio.closest('fieldset') ?? radio)}`;
        }],
        [2, function press() {
            const button = pick(usable('main button').filter(button => button.id !== 'play'));
            button?.click();
            return button && `presses ${named(button)}`;
        }],
        [3, function turn() {
            const key = next() < 0.35 ? 'y' : 'z', times = 1 + below(3);
            for (let n = times; n; n--) stroke(document.body, key, { ctrlKey: true });
            return `${key === 'y' ? 'redo' : 'undo'} ${times} ×`;
        }],
        [0.7, async function play() {
            playing();
            const button = pick(usable('#play'));
            if (!button) return;
            button.click();
            const pause = below(300);
            await sleep(pause);
            playing()?.click();
            return `plays ${pause} ms`;
        }],
        [0.7, function table() {
            const summary = pick(usable('main summary'));
            summary?.click();
            return summary && 'opens or closes the table';
        }],
        [0.7, async function away() {
            const here = document.querySelector('nav [aria-current]'), home = here?.getAttribute('href');
            const went = tabTo(pick(all('nav a').filter(link => link !== here)));
            const pause = below(300);
            await sleep(pause);
            const back = document.querySelector(`nav a[href="${home}"]`);
            return back ? `${went}, after ${pause} ms ${tabTo(back)}` : went;
        }],
        [0.2, function leave() {
            return tabTo(pick(all('nav a:not([aria-current])')));
        }],
    ];
};

// A gap: as a rule the next act follows at once, sometimes after a throttle or two.
const gapOf = next => Math.round(next() < 0.65 ? 40 * next() : next() < 0.7 ? 350 * next() : 800 * next());

// `edits` acts chosen by `seed`, each with a gap after it; then what the page shows.
const story = async (seed, edits, translator) => {
    const next = chance(seed), acts = actsOf(next), weight = acts.reduce((sum, [share]) => sum + share, 0), done = [];
    playing();
    for (let tries = 0; done.length < edits && tries < 10 * edits; tries++) {
        if (document.querySelector('main.crash')) break;
        let place = next() * weight, index = 0;
        while (place >= acts[index][0]) place -= acts[index++][0];
        translate(translator);
        const act = acts[index][1], what = await act();
        if (what === undefined) continue;
        const gap = gapOf(next);
        done.push(`${what}; ${gap} ms`);
        if (gap) await sleep(gap);
    }
    return done;
};

window.consistency = { story, settled, normalise, record, translate, sleep, frame, all, tell, send, stroke,
    shown: async () => {
        await settled();
        await leave();
        const early = record(true), link = location.hash;
        await normalise();
        return { link, found: [...early, ...record(false)], crashed: !!document.querySelector('main.crash') };
    } };
