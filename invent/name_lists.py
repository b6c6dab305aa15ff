"""Given and family names, typed for this project; people are composed of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PARTICLES: Final = frozenset(
    "AL BIN BEN IBN BINT VAN DER DEN DE DA DOS VON ZU LE LA DU DI Y E".split()
)
"""Words of a name that many people share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Culture:
    """Names of one culture and the way in which they are put together."""

    style: str
    men: tuple[str, ...]
    women: tuple[str, ...]
    families: tuple[str, ...]
    middles: tuple[str, ...] = ("",)


def _names(names: str) -> tuple[str, ...]:
    """Names divided by commas."""
    return tuple(name.strip() for name in names.replace("\n", " ").split(","))


CULTURES: Final[dict[str, Culture]] = {
    "anglo": Culture(
        style="initial",
        men=_names(
            """Alden, Brent, Curtis, Dwight, Elliot, Garrett, Howard, Keith, Lyle,
            Neal, Percy, Roland, Stuart, Terence, Wendell, Clifford"""
        ),
        women=_names(
            """Audrey, Beverly, Constance, Daphne, Eunice, Gwendolyn, Harriet,
            Lorna, Marjorie, Phyllis, Sylvia, Thelma"""
        ),
        families=_names(
            """Abernethy, Blackwood, Cartwell, Dunmore, Eastlake, Fairbairn,
            Garrick, Hollingworth, Ingersby, Kettering, Lockridge, Merriwell,
            Northcutt, Oakhurst, Pembrook, Quillfeather, Ravensby, Stallworth,
            Thornbury, Underhay, Vickerman, Whitlatch, Yarborough, O'Shannessy,
            McTavery, Frostwick, Bishopsgate, Lambley, Rosewarne"""
        ),
    ),
    "arabic": Culture(
        style="son-of",
        men=_names(
            """Anwar, Bandar, Faris, Ghassan, Haitham, Imad, Jabir, Khalil, Luay,
            Majdi, Nizar, Qasim, Rami, Suhail, Tareq, Wael, Yazid, Ziyad"""
        ),
        women=_names(
            """Abir, Buthaina, Dalal, Fadwa, Hanan, Inas, Lubna, Maysoon, Nadia,
            Rima, Samar, Widad"""
        ),
        families=_names(
            """al-Bakhit, al-Daraji, al-Ghuraibi, al-Hamdouni, al-Jubouri,
            al-Khasawi, al-Mughrabi, al-Nuaimat, al-Qudsi, al-Rubai, al-Sabbagh,
            al-Tarifi, Abu-Rashed, Ben Achourane, Hadj Slimani, Masarweh"""
        ),
        middles=("bin", "ibn"),
    ),
    "chinese": Culture(
        style="family-first",
        men=_names(
            """Baoguo, Chunlin, Dehua, Fengshan, Guangyi, Hongtao, Jianxun,
            Keqiu, Liangyu, Minggao, Qiwen, Shaohui, Weizhong, Xiangdong"""
        ),
        women=_names(
            """Aihua, Caixia, Dongmei, Fenglan, Guizhen, Huifang, Lijuan, Meiling,
            Qiaoyun, Shuzhen, Xiuying, Yanping"""
        ),
        families=_names(
            """Bai, Cai, Deng, Fan, Gao, Hou, Jiang, Kong, Liang, Mao, Nie, Ouyang,
            Peng, Qiao, Ruan, Shen, Tang, Wei, Xue, Yan, Zeng, Zhuge"""
        ),
    ),
    "korean": Culture(
        style="family-first",
        men=_names(
            """Chang-sop, Dae-hwan, Gi-tae, Hyon-su, Jae-gun, Kyong-mo, Min-chol,
            Pyong-ho, Sang-kyu, Sung-nam, Tae-yop, Yong-bin"""
        ),
        women=_names("Eun-kyo, Hye-rim, Ji-sook, Mi-ran, Soo-yon, Yong-ae"),
        families=_names(
            "Ahn, Bae, Cho, Chung, Gu, Hwang, Jang, Kang, Kwak, Maeng, Noh, Pyo, Ryu"
        ),
    ),
    "japanese": Culture(
        style="plain",
        men=_names(
            """Akihiro, Daisuke, Eiichi, Fumio, Hideki, Isamu, Katsuya, Masaru,
            Noboru, Ryoichi, Shunsuke, Takeo, Yoshinori"""
        ),
        women=_names("Ayako, Chieko, Fusae, Hanae, Kazuko, Machiko, Setsuko, Yumi"),
        families=_names(
            """Asakura, Enomura, Fukazawa, Haginoya, Iwakiri, Kawashiro, Matsunobu,
            Nishigaki, Okabayashi, Sakuragawa, Takemori, Uchigasaki, Yamanobe"""
        ),
    ),
    "vietnamese": Culture(
        style="vietnamese",
        men=_names(
            "Bao, Cuong, Dat, Giang, Hieu, Khanh, Loc, Phuc, Quyet, Thuan, Vinh"
        ),
        women=_names("Diep, Hanh, Hoa, Lien, Ngoc, Phuong, Thuy, Trinh, Xuan, Yen"),
        families=_names("Bui, Dinh, Doan, Duong, Huynh, Luong, Mai, Pham, Ta, Vuong"),
        middles=("Van", "Huu", "Thi", "Cong", "Duc", "Quoc"),
    ),
    "southasia": Culture(
        style="plain",
        men=_names(
            """Anil Prasad, Bhaskar, Chandrakant, Devinder, Gopal, Harish, Jagdish,
            Kailash, Lalit Mohan, Mahesh, Naresh, Prakash, Ramesh, Subhash, Tariq"""
        ),
        women=_names(
            """Anjali, Bhavana, Deepika, Gauri, Kamala, Lakshmi, Meenakshi, Nirmala,
            Pushpa, Rukmini, Shakuntala, Vasanthi"""
        ),
        families=_names(
            """Adhikari, Bandopadhyay, Chaudhari, Deshmane, Gunawardhane, Hegdewar,
            Joshipura, Koiralagain, Mukherji, Nambiathan, Patwardhan, Qureshani,
            Ramalingan, Shresthapal, Thapaliya, Upadhyayan, Venkatraghav"""
        ),
    ),
    "turkic": Culture(
        style="plain",
        men=_names(
            """Alper, Bahadir, Cemal, Dogan, Erkin, Ferhat, Gokhan, Ilyas, Kaan,
            Levent, Nurlan, Orhan, Rustam, Sabri, Tolga, Yerlan"""
        ),
        women=_names("Aygul, Belgin, Dilara, Feride, Gulnara, Nurhan, Sevgi, Zeynep"),
        families=_names(
            """Akbulutay, Bayramtug, Cetinsoy, Demirbilek, Erdemgil, Gokcepinar,
            Karabasoglu, Kocabalkan, Ozyurtlu, Sarigazi, Tokhtabayev, Yildirimer,
            Zhumagaliyev, Abdrakhmanov"""
        ),
    ),
    "persian": Culture(
        style="plain",
        men=_names(
            """Abbas-Ali, Behnam, Dariush, Farhad, Ghodrat, Hormoz, Iraj, Jamshid,
            Kamran, Mehrdad, Nader, Parviz, Ramin, Siamak"""
        ),
        women=_names("Azar, Bahareh, Forough, Golnaz, Laleh, Mahin, Nasrin, Shirin"),
        families=_names(
            """Afsharzadeh, Bakhtiaripour, Daneshmehr, Esfandiarnia, Farahmandi,
            Golestanipour, Hashtroudian, Jahanbakhshi, Kermanshahian, Mohtashamfar,
            Rostamabadi, Tabrizinejad"""
        ),
    ),
    "slavic": Culture(
        style="patronymic",
        men=_names(
            """Arkady, Bogdan, Danilo, Fedor, Gennady, Igor, Kirill, Leonid, Maksim,
            Oleg, Pavel, Ruslan, Stanislav, Timofey, Vadim, Yaroslav"""
        ),
        women=_names(
            "Anfisa, Darya, Galina, Irina, Larisa, Milena, Oksana, Raisa, Tamara, Zoya"
        ),
        families=_names(
            """Belozerov, Chernyakin, Dobrovolsky, Gavrishev, Ivanchenko, Kolodziejski,
            Lisovenko, Mazurkin, Nagornyak, Ostrovidov, Petrushevich, Radomirov,
            Stoyanchev, Tverdokhlebov, Wojnarowicz, Zagorski"""
        ),
        middles=_names(
            """Andreyevich, Borisovich, Grigoryevich, Ivanovich, Mikhailovich,
            Nikolayevich, Petrovich, Sergeyevich, Viktorovich"""
        ),
    ),
    "spanish": Culture(
        style="double",
        men=_names(
            """Alonso, Baltazar, Cristobal, Edgardo, Fermin, Gonzalo, Hilario, Ismael,
            Juan Evaristo, Leandro, Mauricio, Norberto, Osvaldo, Ramiro, Teodoro"""
        ),
        women=_names(
            """Amparo, Beatriz Elena, Consuelo, Dolores, Estela, Graciela, Ines,
            Maria Fernanda, Noemi, Rocio, Soledad, Yolanda"""
        ),
        families=_names(
            """Arrizaga, Bustinza, Carhuancho, Del Pozuelo, Echenagusia, Fuenmayor,
            Galarreta, Huamanchumo, Irigoyena, Larrabeitia, Montecillos, Navarrete,
            Ojedaverde, Pariguana, Quispealaya, Retamozo, Sotomarino, Villafuertes"""
        ),
        middles=("", "", "y "),
    ),
    "portuguese": Culture(
        style="double",
        men=_names(
            "Afonso, Belmiro, Custodio, Duarte, Fausto, Gaspar, Joaquim, Nuno, Tome"
        ),
        women=_names("Adelaide, Benedita, Celeste, Filomena, Gloria, Isaura, Leonor"),
        families=_names(
            """Azevinho, Boavida, Carvalhosa, Espadinha, Figueiral, Guimaraens,
            Lourencinho, Meirelles, Nogueirinha, Pinheirais, Seabrinha, Vasconcelhos"""
        ),
        middles=("", "da ", "dos ", "e "),
    ),
    "westafrica": Culture(
        style="plain",
        men=_names(
            """Abdoulaye, Babajide, Cheikh, Demba, Emeka, Femi, Kwabena, Lamine,
            Mamadou, Nii Armah, Ousmane, Seydou, Tunde, Yaw, Zakari"""
        ),
        women=_names(
            "Adwoa, Binta, Chidinma, Efua, Fatoumata, Khady, Ngozi, Oumou, Yetunde"
        ),
        families=_names(
            """Adjei-Bonsu, Agyemfra, Badiane, Boakyewaa, Diongue, Ekwunife, Fofanah,
            Gyamerah, Kouyateh, Ndoyeba, Nwachukwuma, Obadare, Quarshieson, Sarrfo,
            Tounkaraba, Wiafeson"""
        ),
    ),
    "eastafrica": Culture(
        style="father",
        men=_names(
            """Abebaw, Berhanu, Desalegn, Fikru, Getachew, Haile, Kifle, Mulugeta,
            Negussie, Okello, Otieno, Rukundo, Solomon, Teshome, Wanyama, Zerihun"""
        ),
        women=_names(
            "Achieng, Almaz, Birtukan, Genet, Hiwot, Nakato, Senait, Tirunesh, Wambui"
        ),
        families=_names(
            """Asfawossen, Byamukamana, Chepkwonyo, Dagnachew, Gebretsadik,
            Kipsangwe, Lemmawork, Mugishagwe, Nyakeriga, Odhiambola, Ssemwogereri,
            Woldegiorgise"""
        ),
    ),
    "european": Culture(
        style="plain",
        men=_names(
            """Anselm, Bastiaan, Cornelis, Detlef, Eero, Florian, Gaetano, Hendrik,
            Jorn, Klaas, Lucien, Matthieu, Niccolo, Pekka, Reto, Urs"""
        ),
        women=_names(
            """Annelies, Brigitta, Chiara, Delphine, Eeva, Femke, Gudrun, Hedwig,
            Josephine, Liesbeth, Mireille, Ottilie"""
        ),
        families=_names(
            """van der Hoekstraat, van den Broekhuis, von Lindensee, zu Ahrenfels,
            de la Rochebrune, du Pontavice, di Castelfranchi, Aaltovirta, Brunnimann,
            Ekelundh, Gerstenmayer, Kivimaeki, Lindqvister, Oberhuber, Rasmundsen,
            Teissedre, Vandenbossche, Zurbriggler"""
        ),
    ),
    "hebrew": Culture(
        style="plain",
        men=_names(
            """Amnon, Boaz, Doron, Eitan, Gadi, Hanoch, Itamar, Menachem, Naftali,
            Oded, Pinchas, Reuven, Shlomi, Yigal, Zvika"""
        ),
        women=_names(
            "Aviva, Dafna, Galit, Hagit, Michal, Nurit, Orna, Shoshana, Tzipora"
        ),
        families=_names(
            """Avnerovich, Ben-Shachar, Carmonsky, Dvir-Lev, Elkanati, Gilboani,
            Halperson, Kedmiel, Lavinski, Mizrachov, Nachmanson, Peledan, Shemtovi,
            Tabenkiner, Yerushalman"""
        ),
    ),
    "indonesian": Culture(
        style="single",
        men=_names("Agus, Bambang, Dedi, Hendro, Joko, Rudi, Slamet, Teguh, Wahyu"),
        women=_names("Dewi, Endang, Lestari, Ratna, Sri, Tuti, Wulan"),
        families=_names(
            """Atmosudirjo, Brotoseno, Djojohadi, Gunadharma, Hardjowiyono,
            Kusumaatmo, Martosuwignyo, Notohamiprojo, Prawirosumarto, Suryanegoro,
            Tjokrosantoso, Wirjopranoto"""
        ),
    ),
    "malay": Culture(
        style="son-of",
        men=_names("Azlan, Badrul, Fadzil, Hisham, Kamaruddin, Nazri, Rosli, Zulkifli"),
        women=_names("Aminah, Faridah, Hasnah, Noraini, Rohani, Siti Zubaidah, Zaleha"),
        families=_names(
            """Abdul Manapiah, Awang Tengahan, Daud Basirun, Ismail Jantan,
            Kassimuddin, Mat Saleheri, Osmanuddin, Senik Rahmat, Yaacobuddin"""
        ),
        middles=("bin",),
    ),
    "philippine": Culture(
        style="initial",
        men=_names("Amado, Benigno, Crisanto, Dominador, Eusebio, Rodolfo, Virgilio"),
        women=_names("Corazon, Divina, Erlinda, Leticia, Milagros, Perlita, Teresita"),
        families=_names(
            """Abarquez, Batungbakal, Catacutan, Dimaandal, Evangelisto, Gatchaliano,
            Lacsamana, Macaraegan, Pangilinan-Tiu, Quiambaoan, Sumulonga"""
        ),
    ),
    "pacific": Culture(
        style="plain",
        men=_names(
            "Apisai, Epeli, Filipo, Inoke, Josefa, Manasa, Penaia, Ratu Semi, Tevita"
        ),
        women=_names("Alisi, Litia, Mele, Salote, Sereana, Talei, Unaisi"),
        families=_names(
            """Bolatagane, Cakautini, Delairewa, Kaloumaira, Lotawaqa, Naivalurua,
            Qiolevutu, Ravulolo, Tuilagivou, Vakasuka, Waqabacana"""
        ),
    ),
    "accented": Culture(
        style="plain",
        men=_names("José, Andrés, Raúl, Jürgen, René, François, Björn, Gonçalo"),
        women=_names("Inés, Sofía, Zoë, Hélène, Käthe, Mónica"),
        families=_names(
            """Ibáñez Cárdenal, Muñozcano, Peñaranda, Müllerheim, Grünwäldler,
            Lefèvrier, Bergströmer, Assunçãozinha, Göttlinger, Núñezabal"""
        ),
    ),
}
