import fs from 'node:fs'; import z from 'node:zlib';
const s=fs.readFileSync(process.argv[2],'utf8');
let lit='';let rest='';let i=0;
// take long string literals as data
const re=/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g; let m; const parts=[];
rest=s.replace(re,(a)=>{ if(a.length>1500){parts.push(a);return '""'} return a;});
const gz=(x)=>z.gzipSync(x,{level:9}).length;
console.log('total',gz(s),'code',gz(rest),'data',parts.map(p=>gz(p)));
