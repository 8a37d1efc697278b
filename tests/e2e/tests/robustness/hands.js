// The reader's hands, for consistency.rs and monkey.rs: acts chosen by chance, each with the events that a hand would cause. Evaluated
// once in a document, it puts its functions into `window.hands`.

// No edits: how something is played, how much is seen, settings; and what leads away.
const UNTOUCHED = '#run, #speed, #hear, #lang, #help, #share, #average-over *, .introduction *, #sentence *, dialog *, header a, a';
const VIEWS = ['lesson', 'explore', 'information', 'evidence', 'neuron', 'softmax', 'ledger'];
const STEPS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];
const KEYS = [...STEPS, 'Delete', 'Backspace', 'Enter', ' ', 'Escape', '0', '1', '5', '9', '.', '-', 'e', '+', '?'];
const RUBBISH = ['', '0', '1', '-1', '0.5', '.5', '7', '12', '13', '100', '101', '102', '1e9', '1e10', '1e308', '1e-320', '-0', '1e400',
    '0.1234567890123456789', '2000', '2001', '4294967295', 'nan', 'inf', '0x10', '<b>'];
const QUERIES = ['', '?p=0.5', '?counts=0,7,0&p=0', '?counts=1e9,0.001&p=1', '?p=q,,&q=1&coins=2', '?p=0,1&q=1,0&event=0&coin=1',
    '?counts=3,1,4,1,5&first=two-group&second=two-group&p1=0&p2=1', '?caught=0&size=1&seed=4294967295', '?x=-100&w=100&b=100&eta=1000',
    '?eta=0&steps=1&step=9', '?logits=1e6,-1e6&temperature=0.01', '?logits=0,0,0,0,0,0,0,0&target=7&unit=dits', '?unit=nats&v=9',
    '?step=14&answers=two-groups:1;draw-your-model:0_0_0_0_0_0_0_0_0_0_1', '?step=best-p&draft=best-p:2.6_1.9_______;swap:x'];

const sleep = ms => new Promise(done => setTimeout(done, ms));
const frame = () => new Promise(requestAnimationFrame);
const all = css => [...document.querySelectorAll(css)];
const tell = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
const send = (element, type, at, more = {}) => element.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true,
    pointerId: 1, isPrimary: true, pointerType: 'mouse', button: 0, buttons: 0, clientX: at[0], clientY: at[1], ...more }));
const stroke = (element, key, held = {}) => {
    for (const type of ['keydown', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...held }));
};
const named = element => element.id ? `#${element.id}` : `${element.localName}.${element.getAttribute('class') ?? ''} of ${
    element.closest('[id]')?.id ?? 'the page'}`;
const playing = () => all('#play').find(button => /^pause/i.test(button.ariaLabel));

// Until nothing waits any more: in two frames in a row, since what is written may change the size of a chart.
const settled = async () => {
    const end = performance.now() + 60000;
    for (let calm = 0; calm < 2;) {
        if (performance.now() > end) throw new Error('the page does not settle: there is no data-settled on the body');
        await frame();
        calm = document.body.hasAttribute('data-settled') ? calm + 1 : 0;
    }
};

// A number that changes with any pixel.
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

// Chances of a seed; acts as [weight, what gives what it did, or nothing where it found nothing to do]. Tame ones edit the page, wild ones
// are what a child does.
// `unlinked`: what of the lesson is left alone besides; then undo is, too, from the lesson on.
const handsOf = (seed, unlinked) => {
    let state = seed | 0, undoes = true;
    const next = () => {
        state = state + 0x6D2B79F5 | 0;
        let mixed = Math.imul(state ^ state >>> 15, 1 | state);
        mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
        return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
    };
    const below = n => Math.floor(next() * n), pick = list => list[below(list.length)];
    const usable = css => all(css).filter(one => !one.disabled && !one.matches(UNTOUCHED) && !(unlinked && one.matches(unlinked))
        && (undoes || !one.matches('#undo, #redo')) && one.checkVisibility());
    const type = (field, text) => {
        if (!field) return;
        field.focus();
        field.select();
        if (text) document.execCommand('insertText', false, text); else document.execCommand('delete');
        const left = next() < 0.5;
        if (left) { tell(field, 'change'); field.blur(); }
        return `types “${text}” into ${named(field)}${left ? ' and leaves it' : ''}`;
    };
    const click = (one, what = 'clicks') => { one?.click(); return one && `${what} ${one.value ?? ''} ${named(one)}`; };
    const open = link => { link.click(); return `opens ${link.getAttribute('href')}`; };
    const tame = [
        [4, function keys() {
            const handle = pick(usable('[role=slider]')), key = pick(STEPS), times = 1 + below(4), shiftKey = next() < 0.2;
            if (!handle) return;
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
        [4, function number() {
            const field = pick(usable('input[role=spinbutton]'));
            if (!field) return;
            const [min, max] = [field.min, field.max].map(Number), inside = Math.min(min + next() * Math.min(max - min, 120), max);
            return type(field, pick([String(Math.round(inside)), inside.toFixed(3), String(min), String(1 + below(12)), '', '1e999', '0.25']));
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
        [4, function model() { return click(pick(usable('main input[type=radio]'))); }],
        [2, function press() { return click(pick(usable('main button').filter(button => button.id !== 'play')), 'presses'); }],
        [3, function turn() {
            if (!undoes) return;
            const key = next() < 0.35 ? 'y' : 'z', times = 1 + below(3);
            for (let n = times; n; n--) stroke(document.body, key, { ctrlKey: true });
            return `${key === 'y' ? 'redo' : 'undo'} ${times} ×`;
        }],
        [0.7, function table() { return click(pick(usable('main summary')), 'opens or closes the table:'); }],
        [0.2, function leave() { return open(pick(all('nav a:not([aria-current])'))); }],
    ];
    const slow = [ // too slow for a monkey
        [0.7, async function play() {
            const button = pick(usable('#play')), pause = below(300);
            if (!button) return;
            button.click();
            await sleep(pause);
            playing()?.click();
            return `plays ${pause} ms`;
        }],
        [0.7, async function away() {
            const here = document.querySelector('nav [aria-current]'), home = here?.getAttribute('href'), pause = below(300);
            const went = open(pick(all('nav a').filter(link => link !== here)));
            await sleep(pause);
            const back = document.querySelector(`nav a[href="${home}"]`);
            return back ? `${went}, after ${pause} ms ${open(back)}` : went;
        }],
    ];
    const wild = [
        [5, function key() {
            const element = document.activeElement, key = pick(KEYS), shiftKey = next() < 0.2;
            for (let n = 1 + below(4); n; n--) stroke(element, key, { shiftKey });
            return `${key} on ${named(element)}`;
        }],
        [3, function tab() {
            const stops = all('a[href], button, input, select, summary, [tabindex="0"]');
            const to = stops[(stops.indexOf(document.activeElement) + 1 + below(5)) % stops.length];
            to?.focus();
            return to && named(to);
        }],
        [5, function any() { return click(pick(all('button, summary, input[type=radio], input[type=checkbox]').filter(one => one.checkVisibility()))); }],
        [5, function rubbish() { return type(pick(all('input:not([type=range], [type=radio], [type=checkbox])').filter(one => one.checkVisibility())), pick(RUBBISH)); }],
        [5, async function stray() {
            const figure = pick(all('figure').filter(one => one.checkVisibility()));
            if (!figure) return;
            const { x, y, width, height } = figure.getBoundingClientRect(), target = pick([...figure.querySelectorAll('*')]) ?? figure;
            const pointerType = pick(['mouse', 'touch', 'pen']);
            const go = (type, buttons) => send(target, type, [x + (1.4 * next() - 0.2) * width, y + (1.4 * next() - 0.2) * height], { pointerType, buttons });
            go('pointerdown', 1);
            for (let n = below(6); n; n--) go('pointermove', 1);
            // Sometimes the page changes under the hand: to another one while moves wait, and the drag goes on in what is gone.
            if (next() < 0.05) {
                location.hash = `#/${pick(VIEWS)}`;
                go('pointermove', 1);
                await new Promise(next() < 0.5 ? setTimeout : requestAnimationFrame);
                go('pointermove', 1);
            }
            go(next() < 0.9 ? 'pointerup' : 'pointercancel', 0);
            if (next() < 0.5) { go('pointermove', 0); go('pointerleave', 0); }
            return `a ${pointerType} over ${named(target)} in ${named(figure)}`;
        }],
        [0.25, function link() { return open(pick(all('nav a, main a[href^="#"]'))); }],
        [0.2, function address() { return location.hash = `#/${pick(VIEWS)}${pick(QUERIES)}`; }],
        [0.2, function back() {
            const { currentEntry, canGoForward } = navigation; // its entries are those of this page alone
            if (next() < 0.3 && canGoForward) history.forward();
            else if (currentEntry.index > 0) history.back();
            return `from entry ${currentEntry.index}`;
        }],
    ];
    const act = async acts => {
        undoes &&= !unlinked || !document.querySelector('main.lesson');
        let place = next() * acts.reduce((sum, [share]) => sum + share, 0), index = 0;
        while (place >= acts[index][0]) place -= acts[index++][0];
        const what = await acts[index][1]();
        return what && `${acts[index][1].name}: ${what}`;
    };
    return { next, edit: () => act([...tame, ...slow]), play: () => act([...tame, ...wild]) };
};

window.hands = { handsOf, settled, playing, hashed, sleep, frame, all, tell, send, stroke };
