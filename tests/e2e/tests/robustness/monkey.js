// The monkey in the page: `actions` acts chosen by `seed`; returns what was done last and what is wrong with the page then. Needs hands.js.
const [seed, actions] = arguments, { handsOf, settled, playing, frame, all } = window.hands, { play } = handsOf(seed);
// A reader would come back from another site; the monkey stays.
if (!window.caged) addEventListener('click', event => { if (event.target.closest?.('a:not([href^="#"])')) event.preventDefault(); }, true);
window.caged = true;
const done = [], problems = [], heard = event => problems.push(`an error: ${event.message} ${event.error?.stack}`);
addEventListener('error', heard);

// What is wrong with the page as it stands.
const bad = /\b(?:NaN|undefined|null)\b/, honest = text => text.replaceAll(/which is not a number \(NaN\)|不是数（NaN）/g, ''); // of the naive softmax
const look = () => {
    const text = honest(document.body.textContent), found = bad.exec(text);
    if (found) problems.push(`the page says “${text.slice(Math.max(0, found.index - 60), found.index + 60)}”`);
    for (const element of all('body *')) for (const { name, value } of element.attributes)
        if (bad.test(honest(value))) problems.push(`${element.localName} ${element.id} has ${name}="${value}"`);
    for (const { value, dataset } of all('data[value]'))
        if (value === '' || value === '-0' || Number.isNaN(Number(value))) problems.push(`${dataset.quantity} is “${value}”`);
    if (all('main:not(.crash)').length !== 1) problems.push(`${all('main:not(.crash)').length} pages are shown`);
};

let count = 0, idle = 0;
for (; count < actions && !problems.length; count++) {
    const what = await play();
    idle += what === undefined;
    done.push(`${what ?? '(nothing there)'} at ${location.hash.slice(0, 60)}`);
    if (count % 20 === 0) {
        await frame();
        look();
    }
}
playing()?.click();
if (!problems.length) await settled();
removeEventListener('error', heard);
look();
return { count, idle, problems, last: done.slice(-30) };
