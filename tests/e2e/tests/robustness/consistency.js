// The page's reader for the property in consistency.rs. Evaluated once in a document, it puts its functions into `window.consistency`. Needs hands.js.
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
const FREE = { attributes: { '#undo': ['disabled'], '#redo': ['disabled'], details: ['open'] }, elements: '[role=alert]' };

// What no link tells of the lesson is left alone in a story, since nothing makes it the same: what is moved beside a prediction, a prediction
// that is made again, and a drawing that undo has taken back after it counted.
const UNLINKED = `main.lesson:not(:has(#lesson-reveal.filled)) :is(.lesson-text, .lesson-figure) *, #lesson-redraw,
    .lesson-figure:not(.draw-your-model, .where-from, .best-p) :is(figure, #bars)`;

const { handsOf, settled, playing, hashed, sleep, all, send, stroke } = window.hands;

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

// Wraps every text in an element of its own, as page translators do: `move` puts the node into it, `copy` leaves the node behind, also
// where the page asks to be left alone.
const translate = kind => {
    if (!kind) return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    for (const node of found) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest('svg, font, select, script, style')) continue;
        if (kind === 'move' && parent.closest('[translate=no], .notranslate')) continue;
        const font = document.createElement('font');
        if (kind === 'move') { parent.replaceChild(font, node); font.append(node); }
        else { font.append(node.data); parent.replaceChild(font, node); }
    }
};

// A gap: as a rule the next act follows at once, sometimes after a throttle or two.
const gapOf = next => Math.round(next() < 0.65 ? 40 * next() : next() < 0.7 ? 350 * next() : 800 * next());

// `edits` acts chosen by `seed`, each with a gap after it; gives what was done.
const story = async (seed, edits, translator) => {
    const { next, edit } = handsOf(seed, UNLINKED), done = [];
    for (let tries = 0; done.length < edits && tries < 10 * edits && !document.querySelector('main.crash'); tries++) {
        translate(translator);
        const what = await edit();
        if (what === undefined) continue;
        const gap = gapOf(next);
        done.push(`${what}; ${gap} ms`);
        if (gap) await sleep(gap);
    }
    return done;
};

// What a translator puts into a formula may take a line more, and a bar to scroll with would make every chart narrower.
document.documentElement.style.scrollbarWidth = 'none';

window.consistency = { story, translate,
    shown: async () => {
        await settled();
        await leave();
        const early = record(true), link = location.hash;
        await normalise();
        return { link, found: [...early, ...record(false)], crashed: !!document.querySelector('main.crash') };
    } };
