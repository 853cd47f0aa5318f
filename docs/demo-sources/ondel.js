// Drawing parts shared by the two boards and the film. Everything is plain SVG text.
const C = { ink: '#17332f', green: '#1e4a44', green2: '#2f6a61', sage: '#8fc4b3', sand: '#f6f0e6', clay: '#c9714c', kraft: '#cfa77c' };
const BODY = 'M78,112 C78,150 20,152 13,206 L7,440 Q7,480 47,480 L193,480 Q233,480 233,440 L227,206 C220,152 162,150 162,112 Z';
const CAVITY = 'M88,112 C88,160 33,164 27,210 L21,432 Q22,461 51,461 L189,461 Q218,461 219,432 L213,210 C207,164 152,160 152,112 Z';
const defs = () => `
<linearGradient id="gl" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity=".62"/><stop offset=".1" stop-color="#d5e6e0" stop-opacity=".38"/><stop offset=".5" stop-color="#fff" stop-opacity=".12"/><stop offset=".9" stop-color="#b9d2ca" stop-opacity=".42"/><stop offset="1" stop-color="#fff" stop-opacity=".7"/></linearGradient>
<linearGradient id="lq" x1="0" x2="1"><stop offset="0" stop-color="#5fa391"/><stop offset=".28" stop-color="#93cbb9"/><stop offset=".62" stop-color="#7fbfac"/><stop offset="1" stop-color="#4d8f7e"/></linearGradient>
<linearGradient id="wt" x1="0" x2="1"><stop offset="0" stop-color="#b4d3d2"/><stop offset=".4" stop-color="#e3f0ee"/><stop offset="1" stop-color="#a3c6c6"/></linearGradient>
<linearGradient id="pm" x1="0" x2="1"><stop offset="0" stop-color="#12332f"/><stop offset=".3" stop-color="#3c7c71"/><stop offset=".55" stop-color="#245650"/><stop offset="1" stop-color="#0f2c29"/></linearGradient>
<linearGradient id="pt" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4a8d82"/><stop offset=".35" stop-color="#275c55"/><stop offset="1" stop-color="#123631"/></linearGradient>
<linearGradient id="coinTop" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#d4ebe1"/><stop offset="1" stop-color="#8fc4b3"/></linearGradient>
<linearGradient id="coinSide" x1="0" x2="1"><stop offset="0" stop-color="#6faa99"/><stop offset=".35" stop-color="#a4d2c2"/><stop offset="1" stop-color="#568f7f"/></linearGradient>
<linearGradient id="kr" x1="0" x2="1"><stop offset="0" stop-color="#b88d60"/><stop offset=".35" stop-color="#dcb88e"/><stop offset="1" stop-color="#a97f55"/></linearGradient>
<linearGradient id="cer" x1="0" x2="1"><stop offset="0" stop-color="#d8cfc2"/><stop offset=".35" stop-color="#fffaf2"/><stop offset="1" stop-color="#c4b8a8"/></linearGradient>
<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".75"/><stop offset="1" stop-color="#fff" stop-opacity=".05"/></linearGradient>
<filter id="b3"><feGaussianBlur stdDeviation="3"/></filter><filter id="b8" x="-50%" y="-80%" width="200%" height="260%"><feGaussianBlur stdDeviation="8"/></filter><filter id="b18" x="-50%" y="-100%" width="200%" height="300%"><feGaussianBlur stdDeviation="18"/></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="4"/><feColorMatrix values="0 0 0 0 .3  0 0 0 0 .22  0 0 0 0 .15  0 0 0 .5 -.17"/></filter>
<clipPath id="cav"><path d="${CAVITY}"/></clipPath><clipPath id="bod"><path d="${BODY}"/></clipPath>`;
// wave mark, centred on 0,0, 40 wide
const wave = (c, w = 5, o = 1) => `<path d="M-20,4 C-13,-9 -6,-9 0,0 S13,9 20,-4" fill="none" stroke="${c}" stroke-width="${w}" stroke-linecap="round" opacity="${o}"/>`;
function pump(press = 0) {
  return `<g><rect x="112" y="${46 + press}" width="16" height="${42 - press}" fill="url(#pm)"/>
  <g transform="translate(0 ${press})"><path d="M104,20 C70,20 44,22 30,34 Q20,43 20,62 L36,62 Q37,49 52,46 L104,46 Z" fill="url(#pt)"/>
  <rect x="86" y="14" width="70" height="38" rx="12" fill="url(#pt)"/><rect x="94" y="18" width="54" height="4" rx="2" fill="#a9d6cb" opacity=".5"/></g>
  <rect x="70" y="82" width="100" height="36" rx="7" fill="url(#pm)"/>${Array.from({ length: 15 }, (_, i) => `<rect x="${76 + i * 6}" y="88" width="1.6" height="25" fill="#0b2522" opacity=".4"/>`).join('')}
  <rect x="70" y="82" width="100" height="4" rx="2" fill="#9fd0c4" opacity=".35"/></g>`;
}
// level: 0..1 filled; tint 0..1 water -> liquid; extra: drawn inside the cavity
function bottle({ level = .78, tint = 1, press = 0, pumpOn = true, pumpDy = 0, pumpDx = 0, pumpRot = 0, extra = '', slosh = 0, label = true } = {}) {
  const y = 461 - level * 330;
  const surf = `M-10,${y + slosh} Q60,${y - slosh} 120,${y} T250,${y - slosh} L250,480 L-10,480 Z`;
  return `<path d="${BODY}" fill="url(#gl)"/>
  <g clip-path="url(#cav)">${level > 0 ? `<path d="${surf}" fill="url(#wt)" opacity=".75"/><path d="${surf}" fill="url(#lq)" opacity="${tint * .93}"/><ellipse cx="120" cy="${y}" rx="${level > .78 ? 70 : 98}" ry="6" fill="#fff" opacity=".35"/>` : ''}${extra}</g>
  ${pumpOn ? `<path d="M120,${112 + pumpDy} L${132},${Math.min(448, 448 + pumpDy)}" stroke="#eaf5f1" stroke-width="6" opacity="${pumpDy ? .9 : .32}" transform="translate(${pumpDx} 0)"/>` : ''}
  <g clip-path="url(#bod)">${Array.from({ length: 17 }, (_, i) => { const k = (i - 8) / 8, x = 120 + Math.sin(k * 1.45) * 112; return `<path d="M${x},190 L${120 + (x - 120) * 1.03},478" stroke="#fff" stroke-width="${1.2 + Math.abs(k)}" opacity="${.1 + .14 * Math.abs(k)}"/>`; }).join('')}
  <path d="M32,214 Q30,330 27,430 L46,436 Q48,330 50,210 Q56,178 84,160 Q40,170 32,214Z" fill="url(#fade)" opacity=".8"/><path d="M204,214 L209,430" stroke="#fff" stroke-width="5" opacity=".4" stroke-linecap="round"/>
  <path d="M14,452 Q120,474 226,452 L226,480 L14,480Z" fill="#fff" opacity=".22"/><path d="M30,470 H210" stroke="#2f6a61" stroke-width="5" opacity=".22" stroke-linecap="round"/></g>
  <path d="${BODY}" fill="none" stroke="#fff" stroke-width="2" opacity=".75"/><path d="${BODY}" fill="none" stroke="#3b746a" stroke-width="1" opacity=".4"/>
  ${label ? `<g transform="translate(120 292)">${wave('#2f6a61', 8, .22)}${wave('#fffdf7', 6)}</g><text x="120" y="352" text-anchor="middle" font-family="Quicksand" font-weight="700" font-size="46" fill="#fffdf7" stroke="#2f6a61" stroke-opacity=".22" stroke-width="2.5" paint-order="stroke" letter-spacing="-.5">ondel</text><text x="120" y="378" text-anchor="middle" font-family="Inter" font-weight="500" font-size="12.5" fill="#fffdf7" stroke="#2f6a61" stroke-opacity=".35" stroke-width="2.5" paint-order="stroke" letter-spacing="1.6">washing-up liquid</text>` : ''}
  ${!pumpOn || pumpDy ? `<rect x="74" y="104" width="92" height="12" rx="5" fill="#fff" opacity=".75" stroke="#7fa79d" stroke-width="1"/>` : ''}${pumpOn ? `<g transform="translate(${pumpDx} ${pumpDy}) rotate(${pumpRot} 120 100)">${pump(press)}</g>` : ''}`;
}
// coin lying flat, centre of top face at 0,0
const coinFlat = (r = 40, h = 14) => { const ry = r * .34; return `<path d="M${-r},0 V${h} A${r},${ry} 0 0 0 ${r},${h} V0Z" fill="url(#coinSide)"/><ellipse rx="${r}" ry="${ry}" fill="url(#coinTop)"/><ellipse rx="${r * .82}" ry="${ry * .8}" fill="none" stroke="#fff" opacity=".6" stroke-width="1.5"/><g transform="scale(${r / 44} ${r / 44 * .4})">${wave('#5d9c8a', 6, .9)}</g>`; };
// coin seen from the front, leaning
const coinFront = (r = 40) => `<circle cx="7" cy="2" r="${r}" fill="url(#coinSide)"/><circle r="${r}" fill="url(#coinTop)"/><circle r="${r * .83}" fill="none" stroke="#fff" stroke-width="2" opacity=".65"/><g transform="scale(${r / 38})">${wave('#5d9c8a', 5.5, .9)}</g>`;
// paper tube of six coins, base centre at 0,0, w 104 h 190
const tube = () => `<path d="M-52,-178 V0 A52,12 0 0 0 52,0 V-178Z" fill="url(#kr)"/><ellipse cy="-178" rx="52" ry="12" fill="#ecd2ae"/><ellipse cy="-178" rx="45" ry="9" fill="#d9b88c"/><path d="M-52,-166 A52,12 0 0 0 52,-166" fill="none" stroke="#8c663f" opacity=".35"/>
<path d="M-52,-138 A52,12 0 0 0 52,-138 V-38 A52,12 0 0 1 -52,-38Z" fill="${C.sand}"/><path d="M-52,-138 A52,12 0 0 0 52,-138 V-38 A52,12 0 0 1 -52,-38Z" fill="url(#kr)" opacity=".18"/>
<g transform="translate(0 -104) scale(.75)">${wave(C.green, 6)}</g><text y="-68" text-anchor="middle" font-family="Quicksand" font-weight="700" font-size="25" fill="${C.green}">ondel</text><text y="-47" text-anchor="middle" font-family="Inter" font-weight="500" font-size="10.5" letter-spacing=".8" fill="${C.green}">six refill coins</text>`;
const shadow = (cx, cy, rx, ry, o = .35) => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="#4a2f1d" opacity="${o}" filter="url(#b8)"/><ellipse cx="${cx}" cy="${cy}" rx="${rx * .86}" ry="${ry * .4}" fill="#3a2415" opacity="${o}" filter="url(#b3)"/>`;
const at = (x, y, s, g) => `<g transform="translate(${x} ${y}) scale(${s})">${g}</g>`;
