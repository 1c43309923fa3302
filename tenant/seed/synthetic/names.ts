/**
 * Given and family names of many scripts, for made people. A name in another script than the Latin one stands with the
 * spelling that its sign-in name has: `Олена=olena`. Any likeness to a person is chance.
 */
export interface Culture {
  /** Language of the person: `nl-NL` */
  readonly language: string;
  /** 'family' where the family name comes first. */
  readonly first: 'given' | 'family';
  readonly given: readonly Name[];
  readonly family: readonly Name[];
}

export interface Name {
  readonly shown: string;
  /** Letters a to z only. */
  readonly latin: string;
}

function names(text: string): Name[] {
  return text.split(' ').map(word => {
    const [shown = '', latin] = word.split('=');
    return { shown: shown.replaceAll('_', ' '), latin: latin ?? latinOf(shown) };
  });
}

const spelled: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', å: 'a', ł: 'l', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

function latinOf(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/[^a-z]/g, letter => spelled[letter] ?? '');
}

function culture(language: string, given: string, family: string, first: Culture['first'] = 'given'): Culture {
  return { language, first, given: names(given), family: names(family) };
}

export const cultures: readonly Culture[] = [
  culture('nl-NL', 'Anouk Bas Femke Daan Sanne Joris Lotte Ruben Iris Thijs Maud Sven Eva Koen Noor Wout Fleur Gijs Roos Pim', 'de_Vries van_Dijk Bakker Visser Smit Meijer de_Boer Mulder Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer'),
  culture('de-DE', 'Anja Jörg Sabine Uwe Kathrin Jürgen Heike Björn Claudia Ralf Silke Holger Birgit Dirk Petra Matthias Nadine Torsten Ute Günther', 'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Weiß'),
  culture('en-GB', 'Emily Jack Sophie Oliver Grace Harry Lucy George Amy Thomas Holly Daniel Ruth Peter Alice Simon Jane Adam Clare Hugh', 'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker Thompson White Hughes Edwards Green Hall Lewis Clarke O’Brien'),
  culture('fr-FR', 'Camille Hugo Léa Louis Chloé Jules Manon Gabriel Inès Arthur Zoé Raphaël Élise Noël Margaux Théo Clémence Benoît Aurélie François', 'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèbvre Michel Garcia Bertrand Roux Vincent Fournier D’Amico'),
  culture('es-ES', 'Lucía Hugo Sofía Mateo Martina Álvaro Paula Adrián Carmen Diego Elena Pablo Irene Javier Marta Sergio Núria Andrés Begoña Iñigo', 'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez'),
  culture('pt-BR', 'Ana João Beatriz Pedro Mariana Lucas Júlia Gabriel Larissa Rafael Camila Thiago Letícia Bruno Fernanda Caio Patrícia Vinícius Débora Antônio', 'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Conceição'),
  culture('pl-PL', 'Zofia Jan Hanna Jakub Maja Szymon Alicja Michał Julia Wojciech Oliwia Paweł Agnieszka Łukasz Małgorzata Krzysztof Grażyna Tomasz Dorota Bartłomiej', 'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Michalski Król'),
  culture('sv-SE', 'Astrid Erik Elsa Lars Maja Nils Saga Oskar Linnéa Gustav Ebba Axel Märta Björn Åsa Göran Kerstin Håkan Ylva Sören', 'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindström Bergström Lindqvist Åberg Sjöberg Öberg Nyström Ek Holm Dahl'),
  culture('tr-TR', 'Zeynep Mehmet Elif Mustafa Ayşe Emre Fatma Can Büşra Hakan Gül Murat Şeyma Yusuf Özlem Barış İpek Çağlar Merve Oğuz', 'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek'),
  culture('vi-VN', 'Anh Bình Chi Dũng Giang Hà Hùng Khánh Lan Linh Mai Minh Nam Ngọc Phương Quân Thảo Trang Tuấn Vy', 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Cao', 'family'),
  culture('uk-UA', 'Олена=olena Андрій=andrii Наталія=nataliia Сергій=serhii Ірина=iryna Микола=mykola Оксана=oksana Тарас=taras Юлія=yuliia Богдан=bohdan Марія=mariia Дмитро=dmytro Ганна=hanna Ігор=ihor Світлана=svitlana Петро=petro', 'Шевченко=shevchenko Бондаренко=bondarenko Коваленко=kovalenko Ткаченко=tkachenko Мельник=melnyk Кравченко=kravchenko Олійник=oliinyk Шевчук=shevchuk Поліщук=polishchuk Лисенко=lysenko Мороз=moroz Гончар=honchar Савченко=savchenko Руденко=rudenko Марченко=marchenko Клименко=klymenko'),
  culture('el-GR', 'Μαρία=maria Γιώργος=giorgos Ελένη=eleni Νίκος=nikos Αικατερίνη=aikaterini Δημήτρης=dimitris Σοφία=sofia Κώστας=kostas Άννα=anna Γιάννης=giannis Δέσποινα=despoina Παναγιώτης=panagiotis Ζωή=zoi Στέλιος=stelios', 'Παπαδόπουλος=papadopoulos Βλάχος=vlachos Αγγελόπουλος=angelopoulos Νικολαΐδης=nikolaidis Γεωργίου=georgiou Πέτρου=petrou Δημητρίου=dimitriou Κωνσταντίνου=konstantinou Οικονόμου=oikonomou Ιωάννου=ioannou Μακρής=makris Καραγιάννης=karagiannis'),
  culture('ar-AE', 'فاطمة=fatima محمد=mohammed عائشة=aisha أحمد=ahmed مريم=mariam علي=ali نور=noor خالد=khalid ليلى=layla عمر=omar سارة=sara يوسف=yousef هدى=huda حسن=hassan', 'الهاشمي=alhashimi المنصوري=almansouri الشامسي=alshamsi النعيمي=alnuaimi الكعبي=alkaabi الزعابي=alzaabi حداد=haddad خوري=khoury المصري=almasri التميمي=altamimi الأحمد=alahmad القاسمي=alqasimi'),
  culture('he-IL', 'נועה=noa איתי=itai תמר=tamar יונתן=yonatan מאיה=maya דוד=david שירה=shira אורי=uri יעל=yael עומר=omer רחל=rachel גיל=gil', 'כהן=cohen לוי=levi מזרחי=mizrahi פרץ=peretz ביטון=biton דהן=dahan אברהם=avraham פרידמן=friedman שפירא=shapira אזולאי=azoulay'),
  culture('hi-IN', 'प्रिया=priya राहुल=rahul अंजलि=anjali अमित=amit कविता=kavita विजय=vijay सुनीता=sunita संजय=sanjay नेहा=neha राजेश=rajesh दीपा=deepa अर्जुन=arjun मीरा=meera रवि=ravi', 'शर्मा=sharma वर्मा=verma सिंह=singh गुप्ता=gupta कुमार=kumar पटेल=patel मेहता=mehta जोशी=joshi अय्यर=iyer नायर=nair रेड्डी=reddy देसाई=desai'),
  culture('zh-CN', '伟=wei 芳=fang 娜=na 敏=min 静=jing 强=qiang 磊=lei 洋=yang 艳=yan 勇=yong 晓明=xiaoming 丽华=lihua 建国=jianguo 雪梅=xuemei 志强=zhiqiang 欣怡=xinyi', '王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 黄=huang 赵=zhao 吴=wu 周=zhou 徐=xu 孙=sun 马=ma 朱=zhu 胡=hu 欧阳=ouyang', 'family'),
  culture('ja-JP', '陽菜=hina 蓮=ren 美咲=misaki 大輔=daisuke さくら=sakura 健太=kenta 花子=hanako 直樹=naoki 恵子=keiko 翔太=shota 由美=yumi 拓也=takuya 真由=mayu 浩=hiroshi', '佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida 山田=yamada 斎藤=saito 松本=matsumoto', 'family'),
  culture('ko-KR', '민준=minjun 서연=seoyeon 지훈=jihun 지우=jiwoo 현우=hyunwoo 수빈=subin 준호=junho 예은=yeeun 성민=sungmin 유진=yujin 동현=donghyun 하은=haeun', '김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim 한=han 오=oh', 'family'),
  culture('th-TH', 'สมชาย=somchai สุดา=suda ณัฐพล=nattapon พิมพ์ชนก=pimchanok ธนา=thana อรุณี=arunee วิชัย=wichai กมล=kamon ชลธิชา=chonthicha ประเสริฐ=prasert', 'ใจดี=jaidee แสงทอง=saengthong ศรีสุข=srisuk วงศ์สวัสดิ์=wongsawat ทองดี=thongdee บุญมา=boonma รัตนกุล=rattanakul สุวรรณ=suwan')
];
