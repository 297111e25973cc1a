# How texts name countries and organisations: the key, further names, the adjectives, the capital
# or seat, and the Chinese names. Used only to find people's sides; none of it is published.

COUNTRIES = """
Afghanistan | Islamic Emirate of Afghanistan | Afghan | Kabul | 阿富汗
African Union | AU | | Addis Ababa | 非盟 非洲联盟
Albania | | Albanian | Tirana | 阿尔巴尼亚
Algeria | | Algerian | Algiers | 阿尔及利亚
Angola | | Angolan | Luanda | 安哥拉
Arab League | League of Arab States | | | 阿盟 阿拉伯国家联盟
Argentina | | Argentine, Argentinian | Buenos Aires | 阿根廷
Armenia | | Armenian | Yerevan | 亚美尼亚
ASEAN | Association of Southeast Asian Nations | | | 东盟
Australia | | Australian | Canberra | 澳大利亚 澳洲
Austria | | Austrian | Vienna | 奥地利
Azerbaijan | | Azerbaijani, Azeri | Baku | 阿塞拜疆 亚塞拜然
Bahrain | Kingdom of Bahrain | Bahraini | Manama | 巴林
Bangladesh | | Bangladeshi | Dhaka | 孟加拉国
Barbados | | Barbadian | Bridgetown | 巴巴多斯 巴贝多
Belarus | | Belarusian, Belarussian | Minsk | 白俄罗斯 白罗斯
Belgium | | Belgian | Brussels | 比利时
Belize | | Belizean | Belmopan | 伯利兹
Benin | | Beninese | Porto-Novo | 贝宁
Bhutan | | Bhutanese | Thimphu | 不丹
Bolivia | | Bolivian | La Paz | 玻利维亚
Bosnia and Herzegovina | Bosnia | Bosnian | Sarajevo | 波黑 波士尼亚
Botswana | | Batswana, Botswanan | Gaborone | 博茨瓦纳 波札那
Brazil | | Brazilian | Brasilia, Brasília | 巴西
Brunei | Brunei Darussalam | Bruneian | Bandar Seri Begawan | 文莱
Bulgaria | | Bulgarian | Sofia | 保加利亚
Burkina Faso | | Burkinabe | Ouagadougou | 布基纳法索
Burundi | | Burundian | Gitega | 布隆迪 蒲隆地
Cambodia | | Cambodian | Phnom Penh | 柬埔寨
Cameroon | | Cameroonian | Yaounde, Yaoundé | 喀麦隆
Canada | | Canadian | Ottawa | 加拿大
Chad | | Chadian | N'Djamena | 乍得
Chile | | Chilean | Santiago | 智利
China | People's Republic of China, PRC, Communist Party of China, CPC | Chinese | Beijing | 中国 中共
Colombia | | Colombian | Bogota, Bogotá | 哥伦比亚
Comoros | | Comorian | Moroni | 科摩罗
Congo | Republic of the Congo, Democratic Republic of the Congo, DRC | Congolese | Kinshasa, Brazzaville | 刚果
Costa Rica | | Costa Rican | | 哥斯达黎加 哥斯大黎加
Croatia | | Croatian | Zagreb | 克罗地亚 克罗埃西亚
Cuba | | Cuban | Havana | 古巴
Cyprus | | Cypriot | Nicosia | 塞浦路斯 赛普勒斯
Czech Republic | Czechia | Czech | Prague | 捷克
Denmark | | Danish | Copenhagen | 丹麦
Djibouti | | Djiboutian | | 吉布提
Dominican Republic | Dominica | Dominican | Santo Domingo | 多米尼加 多明尼加
East Timor | Timor-Leste | Timorese | Dili | 东帝汶
Ecuador | | Ecuadorian, Ecuadorean | Quito | 厄瓜多尔
Egypt | Arab Republic of Egypt | Egyptian | Cairo | 埃及
El Salvador | | Salvadoran | San Salvador | 萨尔瓦多
Equatorial Guinea | | Equatoguinean | Malabo | 赤道几内亚
Eritrea | | Eritrean | Asmara | 厄立特里亚
Estonia | | Estonian | Tallinn | 爱沙尼亚
Eswatini | | Swazi | Mbabane | 斯威士兰 史瓦帝尼
Ethiopia | | Ethiopian | | 埃塞俄比亚 衣索比亚
European Union | EU, European Commission, European Council | European | | 欧盟 欧洲联盟
Fiji | | Fijian | Suva | 斐济
Finland | | Finnish | Helsinki | 芬兰
France | | French | Paris | 法国
Gabon | | Gabonese | Libreville | 加蓬 加彭
Gambia | | Gambian | Banjul | 冈比亚 甘比亚
Georgia | | Georgian | Tbilisi | 格鲁吉亚
Germany | Federal Republic of Germany | German | Berlin | 德国
Ghana | | Ghanaian | Accra | 加纳 迦纳
Greece | Hellenic Republic | Greek, Hellenic | Athens | 希腊
Guatemala | | Guatemalan | | 危地马拉 瓜地马拉
Guinea | | Guinean | Conakry | 几内亚
Gulf Cooperation Council | GCC | | | 海合会
Guyana | | Guyanese | Georgetown | 圭亚那
Haiti | | Haitian | Port-au-Prince | 海地
Hamas | | | | 哈马斯
Holy See | Vatican | | | 梵蒂冈
Hong Kong | HKSAR | | | 香港
Honduras | | Honduran | Tegucigalpa | 洪都拉斯 宏都拉斯
Hungary | | Hungarian | Budapest | 匈牙利
Iceland | | Icelandic | Reykjavik | 冰岛
India | | Indian | New Delhi, Delhi | 印度
Indonesia | | Indonesian | Jakarta | 印度尼西亚 印尼
Iran | Islamic Republic of Iran, Islamic Republic | Iranian | Tehran | 伊朗
Iraq | | Iraqi | Baghdad | 伊拉克
Ireland | | Irish | Dublin | 爱尔兰
Israel | State of Israel | Israeli | Jerusalem, Tel Aviv | 以色列
Italy | Italian Republic | Italian | Rome | 意大利 义大利
Ivory Coast | Cote d'Ivoire, Côte d'Ivoire | Ivorian | Abidjan | 科特迪瓦
Jamaica | | Jamaican | Kingston | 牙买加
Japan | | Japanese | Tokyo | 日本
Jordan | Hashemite Kingdom of Jordan | Jordanian | Amman | 约旦
Kazakhstan | | Kazakh, Kazakhstani | Astana | 哈萨克斯坦
Kenya | | Kenyan | Nairobi | 肯尼亚 肯亚
Kiribati | | | Tarawa | 基里巴斯 吉里巴斯
Kosovo | | Kosovar | Pristina | 科索沃
Kuwait | State of Kuwait | Kuwaiti | | 科威特
Kyrgyzstan | Kyrgyz Republic | Kyrgyz | Bishkek | 吉尔吉斯斯坦
Laos | Lao People's Democratic Republic | Lao, Laotian | Vientiane | 老挝 寮国
Latvia | | Latvian | Riga | 拉脱维亚
Lebanon | | Lebanese | Beirut | 黎巴嫩
Lesotho | | Basotho | Maseru | 莱索托
Liberia | | Liberian | Monrovia | 利比里亚 赖比瑞亚
Libya | | Libyan | Tripoli | 利比亚
Liechtenstein | | | Vaduz | 列支敦士登 列支敦斯登
Lithuania | | Lithuanian | Vilnius | 立陶宛
Luxembourg | | Luxembourgish | | 卢森堡
Madagascar | | Malagasy | Antananarivo | 马达加斯加
Malawi | | Malawian | Lilongwe | 马拉维
Malaysia | | Malaysian | Kuala Lumpur | 马来西亚
Maldives | | Maldivian | Male | 马尔代夫 马尔地夫
Mali | | Malian | Bamako | 马里
Malta | | Maltese | Valletta | 马耳他
Mauritania | | Mauritanian | Nouakchott | 毛里塔尼亚 茅利塔尼亚
Mauritius | | Mauritian | Port Louis | 毛里求斯 模里西斯
Mexico | | Mexican | Mexico City | 墨西哥
Micronesia | | Micronesian | Palikir | 密克罗尼西亚
Moldova | Republic of Moldova | Moldovan | Chisinau | 摩尔多瓦
Monaco | | Monegasque | | 摩纳哥
Mongolia | | Mongolian | Ulaanbaatar, Ulan Bator | 蒙古国 蒙古
Montenegro | | Montenegrin | Podgorica | 黑山 蒙特内哥罗
Morocco | Kingdom of Morocco | Moroccan | Rabat | 摩洛哥
Mozambique | | Mozambican | Maputo | 莫桑比克 莫三比克
Myanmar | Burma | Burmese | Nay Pyi Taw, Naypyidaw | 缅甸
Namibia | | Namibian | Windhoek | 纳米比亚
NATO | North Atlantic Treaty Organization | | | 北约
Nauru | | Nauruan | | 瑙鲁
Nepal | | Nepali, Nepalese | Kathmandu | 尼泊尔
Netherlands | Kingdom of the Netherlands | Dutch | The Hague, Amsterdam | 荷兰
New Zealand | | New Zealand | Wellington | 新西兰 纽西兰
Nicaragua | | Nicaraguan | Managua | 尼加拉瓜
Niger | | Nigerien | Niamey | 尼日尔
Nigeria | | Nigerian | Abuja | 尼日利亚 奈及利亚
North Korea | Democratic People's Republic of Korea, DPRK | North Korean | Pyongyang | 朝鲜 北韩
North Macedonia | | Macedonian | Skopje | 北马其顿
Norway | Kingdom of Norway | Norwegian | Oslo | 挪威
Oman | Sultanate of Oman | Omani | Muscat | 阿曼
Organisation of Islamic Cooperation | OIC | | | 伊斯兰合作组织
Pakistan | Islamic Republic of Pakistan | Pakistani, Pakistan | Islamabad | 巴基斯坦
Palestine | Palestinian Authority, State of Palestine | Palestinian | Ramallah | 巴勒斯坦
Panama | | Panamanian | Panama City | 巴拿马
Papua New Guinea | | Papuan | Port Moresby | 巴布亚新几内亚 巴布亚纽几内亚
Paraguay | | Paraguayan | Asuncion, Asunción | 巴拉圭
Peru | | Peruvian | Lima | 秘鲁
Philippines | | Philippine, Filipino | Manila | 菲律宾
Poland | | Polish | Warsaw | 波兰
Portugal | | Portuguese | Lisbon | 葡萄牙
Qatar | State of Qatar | Qatari | Doha | 卡塔尔 卡达
Romania | | Romanian | Bucharest | 罗马尼亚
Russia | Russian Federation | Russian | Moscow | 俄罗斯
Rwanda | | Rwandan | Kigali | 卢旺达 卢安达
Samoa | | Samoan | Apia | 萨摩亚
Saudi Arabia | Kingdom of Saudi Arabia | Saudi, Saudi Arabian | Riyadh | 沙特阿拉伯 沙特 沙乌地阿拉伯
Senegal | | Senegalese | Dakar | 塞内加尔
Serbia | | Serbian | Belgrade | 塞尔维亚
Seychelles | | Seychellois | Victoria | 塞舌尔
Shanghai Cooperation Organization | SCO, Shanghai Cooperation Organisation | | | 上海合作组织 上合组织
Sierra Leone | | Sierra Leonean | Freetown | 塞拉利昂
Singapore | | Singaporean | | 新加坡
Slovakia | Slovak Republic | Slovak | Bratislava | 斯洛伐克
Slovenia | | Slovenian, Slovene | Ljubljana | 斯洛文尼亚 斯洛维尼亚
Solomon Islands | | | Honiara | 所罗门群岛 索罗门群岛
Somalia | | Somali | Mogadishu | 索马里 索马利亚
South Africa | | South African | Pretoria | 南非
South Korea | Republic of Korea, ROK, Korea | South Korean, Korean | Seoul | 韩国 南韩
South Sudan | | South Sudanese | Juba | 南苏丹
Spain | Kingdom of Spain | Spanish | Madrid | 西班牙
Sri Lanka | | Sri Lankan | Colombo | 斯里兰卡
Sudan | | Sudanese | Khartoum | 苏丹
Suriname | | Surinamese | Paramaribo | 苏里南
Sweden | | Swedish | Stockholm | 瑞典
Switzerland | Swiss Confederation | Swiss | Bern, Berne | 瑞士
Syria | Syrian Arab Republic | Syrian | Damascus | 叙利亚
Tajikistan | | Tajik | Dushanbe | 塔吉克斯坦
Taliban | Afghan Taliban | | | 塔利班
Tanzania | | Tanzanian | Dodoma | 坦桑尼亚 坦尚尼亚
Thailand | Kingdom of Thailand | Thai | Bangkok | 泰国
Togo | | Togolese | Lome, Lomé | 多哥
Tonga | | Tongan | | 汤加
Trinidad and Tobago | | Trinidadian | Port of Spain | 特立尼达和多巴哥 千里达及托巴哥
Tunisia | | Tunisian | Tunis | 突尼斯 突尼西亚
Turkey | Türkiye, Turkiye, Republic of Türkiye | Turkish | Ankara | 土耳其
Turkmenistan | | Turkmen | Ashgabat | 土库曼斯坦
Tuvalu | | Tuvaluan | Funafuti | 图瓦卢 吐瓦鲁
Uganda | | Ugandan | Kampala | 乌干达
Ukraine | | Ukrainian | Kyiv, Kiev | 乌克兰
United Arab Emirates | UAE, Emirates | Emirati | Abu Dhabi | 阿联酋 阿拉伯联合大公国
United Kingdom | UK, U.K., Great Britain, Britain | British | London | 英国
United Nations | UN, U.N. | | | 联合国
United States | United States of America, US, U.S., U.S, USA, America | American | Washington | 美国
Uruguay | | Uruguayan | Montevideo | 乌拉圭
Uzbekistan | | Uzbek | Tashkent | 乌兹别克斯坦
Vanuatu | | Vanuatuan | Port Vila | 瓦努阿图 万那杜
Venezuela | | Venezuelan | Caracas | 委内瑞拉
Vietnam | Viet Nam | Vietnamese | Hanoi | 越南
Yemen | | Yemeni | Sanaa, Sana'a | 也门 叶门
Zambia | | Zambian | Lusaka | 赞比亚 尚比亚
Zimbabwe | | Zimbabwean | Harare | 津巴布韦 辛巴威
"""
"""One a line: name | further names | adjectives | capital | Chinese names."""

ADJECTIVE_ENDINGS = ("", "n", "an", "ian", "ean", "ese", "i", "ish", "ic", "er", "ite")
"""What turns a place's name, or all but its last letters, into an adjective."""


def rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """Each country as its name, all its names in English, and its names in Chinese."""
    found = []
    for line in COUNTRIES.strip().splitlines():
        name, also, adjectives, capitals, chinese = (cell.strip() for cell in line.split("|"))
        english = [w.strip() for cell in (name, also, adjectives, capitals) for w in cell.split(",") if w.strip()]
        found.append((name, tuple(dict.fromkeys(english)), tuple(chinese.split())))
    return tuple(found)
