// The monkey's hands, in the page: `actions` acts chosen by `seed`, each with the events that a hand would cause. Returns what was
// done last and what is wrong with the page then. Keys and drags that only the browser can make are in monkey.rs.
const [seed, actions] = arguments;
let state = seed | 0;
const next = () => {
    state = state + 0x6D2B79F5 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
};
const below = n => Math.floor(next() * n), pick = list => list[below(list.length)];
const all = css => [...document.querySelectorAll(css)];
const seen = list => { for (let n = 0; n < 6 && list.length; n++) { const one = pick(list); if (one.checkVisibility()) return one; } };
const name = element => element.id ? `#${element.id}` :
    `${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 20)}"`;
const tell = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
const stroke = (element, key, held = {}) => {
    for (const type of ['keydown', 'keyup'])
        element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...held }));
};
const frame = () => new Promise(requestAnimationFrame);

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Delete', 'Backspace', 'Enter',
    ' ', 'Escape', '0', '1', '5', '9', '.', '-', 'e', '+', '?'];
const RUBBISH = ['', '0', '1', '-1', '0.5', '.5', '7', '12', '13', '100', '101', '102', '1e9', '1e10', '1e308', '1e-320', '-0', '1e400',
    '0.1234567890123456789', '2000', '2001', '4294967295', 'nan', 'inf', '0x10', '<b>'];
const QUERIES = ['', '?p=0.5', '?counts=0,7,0&p=0', '?counts=1e9,0.001&p=1', '?p=q,,&q=1&coins=2', '?p=0,1&q=1,0&event=0&coin=1',
    '?counts=3,1,4,1,5&first=two-group&second=two-group&p1=0&p2=1', '?caught=0&size=1&seed=4294967295', '?x=-100&w=100&b=100&eta=1000',
    '?eta=0&steps=1&step=9', '?logits=1e6,-1e6&temperature=0.01', '?logits=0,0,0,0,0,0,0,0&target=7&unit=dits', '?unit=nats&v=9'];
const VIEWS = ['explore', 'information', 'evidence', 'neuron', 'softmax', 'ledger'];

const acts = [
    [5, function key() {
        const element = document.activeElement, pressed = pick(KEYS);
        const shiftKey = next() < 0.2;
        for (let n = 1 + below(4); n; n--) stroke(element, pressed, { shiftKey });
        return `${pressed} on ${name(element)}`;
    }],
    [3, function tab() {
        const stops = all('a[href], button, input, select, summary, [tabindex="0"]');
        const at = stops.indexOf(document.activeElement), to = stops[(at + 1 + below(5)) % stops.length];
        to?.focus();
        return to && name(to);
    }],
    [5, function click() {
        const control = seen(all('button, summary, input[type=radio], input[type=checkbox]'));
        control?.click();
        return control && name(control);
    }],
    [5, function type() {
        const field = seen(all('input[type=number], input[type=text], input:not([type])')), text = pick(RUBBISH);
        if (!field) return;
        field.focus();
        field.select();
        // As typed: what is no number stands in the field too.
        if (text) document.execCommand('insertText', false, text); else document.execCommand('delete');
        if (next() < 0.6) { tell(field, 'change'); field.blur(); }
        return `${text} in ${name(field)}`;
    }],
    [4, function slide() {
        const slider = seen(all('input[type=range]'));
        if (!slider) return;
        for (let n = 1 + below(4); n; n--) {
            slider.value = Number(slider.min) + pick([0, 1, next(), next(), next()]) * (slider.max - slider.min);
            tell(slider, 'input');
        }
        tell(slider, 'change');
        return `${name(slider)} to ${slider.value}`;
    }],
    [5, async function drag() {
        const figure = seen(all('figure'));
        if (!figure) return;
        const { x, y, width, height } = figure.getBoundingClientRect();
        const target = pick([...figure.querySelectorAll('*')]) ?? figure;
        const send = (type, buttons) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1,
            isPrimary: true, pointerType: kind, button: 0, buttons, clientX: x + (1.4 * next() - 0.2) * width,
            clientY: y + (1.4 * next() - 0.2) * height }));
        const kind = pick(['mouse', 'touch', 'pen']);
        send('pointerdown', 1);
        for (let n = below(6); n; n--) send('pointermove', 1);
        // Sometimes the page changes under the hand: to another one while moves wait, and the drag goes on in what is gone.
        if (next() < 0.05) {
            location.hash = `#/${pick(VIEWS)}`;
            send('pointermove', 1);
            await new Promise(next() < 0.5 ? setTimeout : requestAnimationFrame);
            send('pointermove', 1);
        }
        send(next() < 0.9 ? 'pointerup' : 'pointercancel', 0);
        if (next() < 0.5) { send('pointermove', 0); send('pointerleave', 0); }
        return `${kind} over ${name(target)} in ${name(figure)}`;
    }],
    [2, function choose() {
        const select = seen(all('select'));
        if (!select) return;
        select.selectedIndex = below(select.options.length);
        tell(select, 'input');
        tell(select, 'change');
        return `${select.value} in ${name(select)}`;
    }],
    [3, function turn() {
        const times = 1 + below(8), again = next() < 0.4;
        for (let n = times; n; n--) stroke(document.body, again ? 'y' : 'z', { ctrlKey: true });
        return `${again ? 'redo' : 'undo'} ${times} times`;
    }],
    [0.25, function tabs() {
        const link = seen(all('nav a, main a[href^="#"]'));
        link?.click();
        return link && link.getAttribute('href');
    }],
    [0.2, function open() {
        const link = `#/${pick(VIEWS)}${pick(QUERIES)}`;
        location.hash = link;
        return link;
    }],
    [0.2, function back() {
        const { currentEntry, canGoForward } = navigation; // its entries are those of this page alone
        if (next() < 0.3 && canGoForward) history.forward();
        else if (currentEntry.index > 0) history.back();
        return `from entry ${currentEntry.index}`;
    }],
];
const weight = acts.reduce((sum, [share]) => sum + share, 0);

// A reader would come back from another site; the monkey stays.
if (!window.caged) addEventListener('click', event => { if (event.target.closest?.('a:not([href^="#"])')) event.preventDefault(); }, true);
window.caged = true;
const done = [], problems = [];
const heard = event => problems.push(`an error: ${event.message}`);
addEventListener('error', heard);
let count = 0, idle = 0;
for (; count < actions && !problems.length; count++) {
    let place = next() * weight, index = 0;
    while (place >= acts[index][0]) place -= acts[index++][0];
    const act = acts[index][1], what = await act();
    idle += what === undefined;
    done.push(`${act.name} ${what ?? '(nothing there)'} at ${location.hash.slice(0, 60)}`);
    if (count % 20 === 0) await frame();
    if (document.querySelector('main.crash')) problems.push('the crash page is shown');
}
// Until the texts that follow at rest have followed.
for (const end = performance.now() + 230; performance.now() < end;) await frame();
removeEventListener('error', heard);

const bad = /\b(?:NaN|undefined|null)\b/;
const honest = text => text.replaceAll('which is no number (NaN)', ''); // of the naive softmax
const text = honest(document.body.textContent), found = bad.exec(text);
if (found) problems.push(`the page says “${text.slice(Math.max(0, found.index - 60), found.index + 60)}”`);
for (const element of all('body *')) for (const { name: key, value } of element.attributes)
    if (bad.test(honest(value))) problems.push(`${name(element)} has ${key}="${value}"`);
for (const { value, dataset } of all('data[value]'))
    if (value === '' || value === '-0' || Number.isNaN(Number(value))) problems.push(`${dataset.quantity} is “${value}”`);
if (document.querySelector('main.crash')) problems.push('the crash page is shown');
if (all('main').length !== 1) problems.push(`${all('main').length} views are shown`);
return { count, idle, problems, last: done.slice(-15), view: document.querySelector('main')?.className ?? '' };
