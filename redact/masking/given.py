"""
Short forms and spellings of given names: who *Bill*, *Pepe* and *Sasha* may be.

Written for this program, from common knowledge. There is no rule by the first
letters: *Al* would be *Alan* and *Ali*, *Jo* half a cable. Names that are as often
a person's whole name (*Anna*, *Lisa*, *Max*, *Ana*) are left out.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from redact.detection.names.lexicon import fold
from redact.masking.name import plain

_SHORT: Final = """
Alexander: alex sandy sasha sascha alec xander
Alexandra: alex sandy sasha lexi
Alexis: alex
Alexei: alex alyosha lyosha
Alejandro: alex ale alejo jano
Alejandra: alex ale
Aleksander: alex
Abigail: abby
Albert: al bert bertie
Alfred: al alf fred freddie
Alan: al
Alvin: al
Andrew: andy drew
Anthony: tony
Antonio: tony toño toni
Arnold: arnie
Arthur: art artie
Barbara: barb babs
Benedict: ben
Benjamin: ben benny benj benjie
Bernard: bernie
Bradley: brad
Calvin: cal
Cameron: cam
Catherine: cathy cate kate katie kathy kitty
Katherine: kate katie kathy kitty kat
Kathleen: kathy kate katie
Charles: charlie chuck chas chaz
Charlotte: charlie lottie
Christine: chris chrissy tina
Christina: chris chrissy tina
Christopher: chris kit topher
Christian: chris
Clifford: cliff
Constance: connie
Cynthia: cindy
Daniel: dan danny dani
Daniela: dani
David: dave davey
Deborah: deb debbie
Dennis: denny
Donald: don donnie
Dorothy: dot dottie dolly
Douglas: doug
Edgar: ed eddie
Edmund: ed eddie ned
Eduardo: edu lalo
Edward: ed eddie ned ted teddy edw
Edwin: ed eddie
Elizabeth: liz lizzie beth betty betsy eliza libby bess
Emanuel: manny
Eugene: gene
Ferdinand: ferdi
Florence: flo
Frances: fran francie
Francis: frank
Franklin: frank
Frederick: fred freddie fritz
Gabriel: gabe gabo
Geoffrey: geoff
George: geo georgie
Gerald: gerry jerry
Gerard: gerry
Gilbert: gil
Gregory: greg
Harold: hal harry
Henry: hank harry hal
Herbert: herb bert
Howard: howie
Hubert: bert
Isaac: ike
Jacob: jake
Jacqueline: jackie
James: jim jimmy jas jamie
Jeffrey: jeff
Jennifer: jen jenny
Jeremy: jerry
Jerome: jerry
Jessica: jess jessie
John: jack johnny
Jonathan: jon jonny
Joseph: joe joey jos
Josephine: josie
Joshua: josh
Judith: judy
Kenneth: ken kenny
Kimberly: kim
Lawrence: larry
Laurence: larry
Leonard: len lenny
Leonardo: leo
Leonid: lyonya
Leopold: leo
Lewis: lew lou
Louis: lou louie
Margaret: maggie meg peggy madge marge
Martin: marty
Marvin: marv
Matthew: matt
Melvin: mel
Michael: mike mick mickey mikey
Mitchell: mitch
Nathan: nate
Nathaniel: nate nat
Nicholas: nick nicky
Nicole: nicky nikki
Norman: norm
Oliver: ollie
Pamela: pam
Patricia: pat patty trish tricia
Patrick: pat paddy
Penelope: penny
Peter: pete
Philip: phil
Phillip: phil
Randall: randy
Randolph: randy
Raymond: ray
Rebecca: becky becca
Reginald: reg reggie
Richard: dick rick ricky rich richie
Robert: bob bobby rob robbie bert robt
Roderick: rod
Rodney: rod
Roger: rodge
Ronald: ron ronnie
Rosemary: rosie
Russell: russ
Samuel: sam sammy
Samantha: sam
Sidney: sid
Solomon: sol
Stanley: stan
Stephen: steve stevie
Steven: steve stevie
Stuart: stu
Susan: sue susie suzy
Suzanne: sue suzy
Terence: terry
Teresa: terry tere tess
Theresa: terry tess
Theodore: ted teddy theo
Thomas: tom tommy thos
Timothy: tim timmy
Valerie: val
Victor: vic
Victoria: vicky tori
Vincent: vince vinny
Virginia: ginny
Walter: walt wally
Wilfred: wilf
William: bill billy will willie wm
Zachary: zach zack
Alberto: beto
Adalberto: beto
Gilberto: beto
Heriberto: beto
Humberto: beto
Norberto: beto
Roberto: beto
Carmen: carmela menchu
Concepción: concha conchita
Consuelo: chelo
Cristina: cris tina
Cristóbal: cris
Dolores: lola
Enrique: quique kike
Esperanza: espe
Eugenia: maruja
Federico: fede
Felipe: pipe
Fernando: fer nando fdo
Francisca: paca paquita pancha
Francisco: paco pancho paquito curro fco kiko
Gregorio: goyo
Graciela: chela
Guadalupe: lupe lupita
Guillermo: memo guille guillo gmo
Gustavo: gus tavo
Ignacio: nacho ignaci
Isabel: isa chabela
Jesús: chuy chucho
Joaquín: quim
José: pepe pepito chepe
Josefa: pepa
Juan: juancho juanito
Luis: lucho luisito
Manuel: manolo manu manolito
María: mari
Mercedes: merche meche
Miguel: micky
Milagros: mila
Nicolás: nico
Pilar: pili
Rafael: rafa
Ramón: moncho
Ricardo: richi
Rodolfo: fito
Rodrigo: rodri
Rosario: charo
Salvador: chava
Santiago: santi
Sebastián: seba sebas
Sergio: checo
Vicente: chente
João: joãozinho
Joaquim: quim
Luiz: lula
Giuseppe: beppe peppe pino
Giovanni: gianni nanni
Luigi: gigi
Domenico: mimmo
Johannes: hannes hans
Friedrich: fritz
Heinrich: heinz
Anatoly: tolya
Anastasia: nastya
Andrei: andryusha
Arkady: arkasha
Boris: borya
Dmitry: dima mitya
Ekaterina: katya
Evgeny: zhenya
Evgenia: zhenya
Galina: galya
Gennady: gena
Georgy: gosha zhora
Grigory: grisha
Igor: gosha
Ivan: vanya
Konstantin: kostya
Lev: lyova
Lyubov: lyuba
Lyudmila: luda lyuda mila
Maria: masha
Mikhail: misha
Nadezhda: nadya
Natalia: natasha nata
Nikolai: kolya
Oleksandr: sashko
Olga: olya
Pavel: pasha
Pyotr: petya
Sergei: seryozha seryoga
Stanislav: stas slava
Svetlana: sveta
Svyatoslav: slava
Tatiana: tanya
Vadim: vadik
Valentin: valya val
Valentina: valya
Vasily: vasya
Viktor: vitya
Vitaly: vitalik
Vladimir: volodya vova
Vladislav: vlad slava
Volodymyr: volodya vova
Vyacheslav: slava
Yaroslav: slava
Yekaterina: katya
Yevgeny: zhenya
Yevgenia: zhenya
Yuri: yura
"""
_SPELLINGS: Final = """
Mohammed Muhammad Mohamed Mohammad Muhammed Muhamed Mohamad Mohamet Mohd Muhd Md
Ahmed Ahmad Ahmet Achmad
Hussein Hussain Husayn Husain Hossein Hosein Hussien Houssein
Hassan Hasan
Yusuf Yousef Youssef Yusef Yousuf Youssuf Yousif
Abdullah Abdallah Abdulla Abdalla
Abdulrahman Abdelrahman Abdurrahman Abdulrahmaan
Abdulaziz Abdelaziz
Abdulkarim Abdelkarim
Ali Aly
Omar Umar
Osama Usama Ousama
Khalid Khaled
Mustafa Mostafa Moustafa Mustapha
Ibrahim Ebrahim Ibraheem
Ismail Ismael Esmail
Mahmoud Mahmud Mahmood
Tariq Tarek Tareq
Faisal Faysal Feisal Faysel
Rashid Rasheed Rachid
Saeed Saeid
Nasser Naser
Jamal Gamal Djamal
Karim Kareem
Salim Saleem
Walid Waleed
Hamid Hameed
Fatima Fatimah Fatma
Aisha Ayesha Aysha
Maryam Mariam
Muammar Moammar Muamar
Sergei Sergey Serguei
Dmitry Dmitri Dmitriy Dimitri Dimitry
Yuri Yury Yuriy Iuri Iurii
Alexei Aleksei Alexey Aleksey
Alexander Aleksandr Alexandr Aleksander
Mikhail Mikhael Mihail
Nikolai Nikolay Nicolai
Vasily Vasiliy Vasili
Andrei Andrey
Evgeny Yevgeny Yevgeniy Evgeniy Evgeni Yevgeni
Vitaly Vitaliy Vitali
Anatoly Anatoliy Anatoli
Gennady Gennadiy Gennadi
Georgy Georgiy
Grigory Grigoriy Grigori
Arkady Arkadiy Arkadi
Valery Valeriy Valeri
Pyotr Petr Piotr
Viktor Victor
Evgenia Yevgenia Evgeniya Yevgeniya
Ekaterina Yekaterina
Elena Yelena
Natalia Natalya Nataliya
Tatiana Tatyana
Lyudmila Ludmila
"""


@cache
def _tables() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """Spelling to the one that stands for all; short form to whole names."""
    heads: dict[str, str] = {}
    for line in _SPELLINGS.splitlines():
        words = [plain(fold(word)) for word in line.split()]
        heads.update((word, words[0]) for word in words)
    whole: dict[str, set[str]] = {}
    for line in _SHORT.splitlines():
        name, _, shorts = line.partition(":")
        for short in shorts.split():
            long = plain(fold(name))
            whole.setdefault(plain(fold(short)), set()).add(heads.get(long, long))
    return heads, {short: frozenset(names) for short, names in whole.items()}


def whole_names(word: str) -> frozenset[str]:
    """The names that ``word``, folded, may be short for; empty if it is none."""
    return _tables()[1].get(word, frozenset())


def usual(word: str) -> str:
    """
    One form for all spellings of a given name, folded.

    A short form of one name alone is that name: ``bill`` is ``william``.
    """
    names = whole_names(word)
    if len(names) == 1:
        return next(iter(names))
    heads, _ = _tables()
    return word if names else heads.get(word, word)
