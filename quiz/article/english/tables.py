"""What our rules know by heart of English: verbs, roles of people, countries; all data."""

import re

from quiz.text.months import NAMES


def words_of(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def names_of(text: str) -> tuple[str, ...]:
    return tuple(text.split("; "))


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in names_of(text))


# Verbs of news whose past form is made by rule; the others stand below.
_REGULAR = words_of(
    "accept add adopt agree allow announce appoint approve ask attend attract award ban block boost call"
    " cancel cause celebrate change claim close collect collapse complete confirm connect contain count"
    " cover create cross damage declare decide defeat delay deliver demand design destroy detect"
    " develop discover"
    " display donate double drop earn elect employ end enter establish estimate examine exceed expand"
    " experience explain exhibit export extend fail feature film finish follow fund gain gather generate"
    " handle happen help hire honour honor hope host identify import improve include increase influence"
    " inspect install interview introduce invest invite issue join jump kick land last launch link list"
    " live lower manage map mark measure monitor move name need observe occupy offer open operate order"
    " organise organize own paint pass perform plan plant play pledge post predict present process produce"
    " promise propose protect provide publish raise reach receive record recover reduce regain register"
    " release remain remove renovate rent repair replace report rescue restore restrict result return"
    " reveal sail save score secure select serve settle sign sponsor staff start stage stay store study"
    " support surpass survey surround survive tackle test top total touch track trail train transform"
    " transport travel treat triple urge use visit vote wait walk want warn welcome widen work"
)
_DOUBLING = frozenset(words_of("ban drop map plan"))
_IRREGULAR = _pairs(
    "became=become; began=begin; beat=beat; bought=buy; brought=bring; broke=break; built=build;"
    " came=come; chose=choose; cost=cost; cut=cut; drew=draw; drove=drive; fell=fall; found=find;"
    " gave=give; got=get; grew=grow; held=hold; hit=hit; kept=keep; led=lead; left=leave; lost=lose;"
    " made=make; met=meet; paid=pay; ran=run; rose=rise; sank=sink; saw=see; sent=send; set=set;"
    " shut=shut; sold=sell; spent=spend; spread=spread; stood=stand; swam=swim; taught=teach; took=take;"
    " went=go; won=win; wrote=write; knew=know; flew=fly; flooded=flood"
)
_PARTICIPLES = frozenset(
    words_of(
        "beaten become been begun bought broken brought built chosen come cost cut done drawn driven fallen"
        " flown found given gone got grown had heard held hit kept known led left lost made met paid"
        " risen run seen sent set shown shut sold spent spread stood sunk swum taken taught told won written"
    )
)
# In the present only where the form is no plural as well.
PRESENT = {
    f"{base}s": base
    for base in words_of(
        "run open close start end cost receive contain cover employ include attract host own hold"
        " sell produce lie rise need serve welcome connect"
    )
}
SPEAKING = frozenset(
    words_of(
        "acknowledged added adds admits admitted announced announces argued argues believes called claimed"
        " claims concluded confirmed confirms criticised criticized denied denies described describes"
        " estimated estimates expects explained explains hopes insisted insists noted notes pledged pledges"
        " praised predicted predicts promised promises replied reported reports said says stated states"
        " stressed stresses suggested suggests thinks told urged urges vowed warned warns welcomed writes"
        " wrote"
    )
)
AUXILIARIES = frozenset(words_of("has have had will can could must is are was were"))
ADVERBS = frozenset(
    words_of(
        "already also finally first just last later now often once previously recently since so soon still"
        " then usually"
    )
)


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in _DOUBLING else f"{base}ed"


PAST = {_past(base): base for base in _REGULAR} | _IRREGULAR


def is_participle(word: str) -> bool:
    return word in _PARTICIPLES or (word.endswith("ed") and word not in ("need", "indeed", "red", "hundred"))


# Behind or before a name; the person then speaks or acts in public. The longest one counts.
ROLES = tuple(
    sorted(
        names_of(
            "deputy prime minister; environment minister; associate professor; education minister; transport"
            " minister; secretary of state; executive director; interior minister; foreign secretary;"
            " secretary-general; secretary general; general secretary; opposition leader; managing director;"
            " artistic director; festival director; foreign minister; finance minister; defence minister;"
            " defense"
            " minister; culture minister; justice minister; chief forecaster; director-general; director"
            " general;"
            " marine biologist; health minister; sports minister; energy minister; state secretary; deputy"
            " governor; chief executive; chief scientist; chief economist; station manager; project manager;"
            " general manager; vice-president; vice president; prime minister; trade minister; home"
            " secretary;"
            " council leader; consul general; chief engineer; superintendent; harbour master; deputy leader;"
            " congresswoman; chief curator; archaeologist; climatologist; meteorologist; oceanographer;"
            " deputy"
            " mayor; group leader; party leader; spokesperson; head teacher; commissioner; congressman;"
            " spokeswoman; chairperson; headteacher; conservator; chancellor; councillor; ambassador;"
            " chairwoman;"
            " head coach; goalkeeper; midfielder; astronomer; forecaster; researcher; fire chief; co-founder;"
            " president; secretary; spokesman; principal; professor; librarian; archivist; conductor;"
            " architect;"
            " historian; biologist; geologist; physicist; scientist; economist; inspector; organiser;"
            " organizer;"
            " violinist; minister; governor; lawmaker; director; chairman; defender; sprinter; composer;"
            " novelist;"
            " botanist; engineer; producer; princess; senator; curator; manager; captain; striker; forward;"
            " pitcher; founder; pianist; actress; emperor; general; admiral; colonel; leader; rector; author;"
            " editor; singer; prince; bishop; mayor; chief; chair; coach; judge; owner; actor; queen;"
            " rabbi; head;"
            " dean; poet; king; pope; imam; prof; dame; lord; lady; sir; dr"
        ),
        key=len,
        reverse=True,
    )
)

# Countries between which a reader has to choose, where the article names too few.
COUNTRIES_NEARBY = (
    names_of(
        "Japan; South Korea; China; Taiwan; the Philippines; Vietnam; Thailand; Indonesia; Malaysia;"
        " Singapore; India; Australia; New Zealand; North Korea; Mongolia"
    ),
    names_of(
        "Poland; Germany; France; Italy; Spain; the Netherlands; Belgium; Austria; Switzerland; Portugal;"
        " Hungary; Romania; Bulgaria; Greece; Slovakia; the Czech Republic; Czechia; Croatia; Serbia;"
        " Slovenia"
    ),
    names_of(
        "Sweden; Finland; Norway; Denmark; Iceland; Estonia; Latvia; Lithuania; the United Kingdom; Britain;"
        " the UK; Ireland"
    ),
    names_of(
        "the United States; Canada; Mexico; Brazil; Argentina; Chile; Peru; Colombia; Cuba; Ecuador; Bolivia;"
        " Uruguay; the US"
    ),
    names_of(
        "Egypt; Kenya; Ethiopia; Nigeria; South Africa; Morocco; Ghana; Tanzania; Uganda; Senegal; Rwanda;"
        " Tunisia; Namibia; Botswana"
    ),
    names_of(
        "Israel; Iran; Iraq; Saudi Arabia; Turkey; Qatar; Kuwait; Lebanon; Syria; the United Arab Emirates;"
        " Oman; Yemen"
    ),
    names_of("Russia; Ukraine; Belarus; Armenia; Azerbaijan; Moldova; Georgia"),
    names_of("Kazakhstan; Uzbekistan; Kyrgyzstan; Tajikistan; Turkmenistan; Mongolia"),
    names_of("Pakistan; Bangladesh; Sri Lanka; Nepal; Bhutan; Afghanistan; Myanmar; Cambodia; Laos"),
)
SAME_COUNTRY = _pairs(
    "Britain=the United Kingdom; the UK=the United Kingdom; the US=the United States; Czechia=the Czech"
    " Republic"
)
NATIONALITIES = _pairs(
    "Japanese=Japan; Polish=Poland; German=Germany; French=France; Italian=Italy; Spanish=Spain;"
    " British=the United Kingdom; American=the United States; Chinese=China; South Korean=South Korea;"
    " North Korean=North Korea; Korean=South Korea; Russian=Russia; Ukrainian=Ukraine; Norwegian=Norway;"
    " Swedish=Sweden; Finnish=Finland; Danish=Denmark; Icelandic=Iceland; Dutch=the Netherlands;"
    " Irish=Ireland; Canadian=Canada; Australian=Australia; Indian=India; Brazilian=Brazil;"
    " Mexican=Mexico; Chilean=Chile; Peruvian=Peru; Kenyan=Kenya; Egyptian=Egypt; Turkish=Turkey;"
    " Greek=Greece; Portuguese=Portugal; Swiss=Switzerland; Austrian=Austria; Belgian=Belgium;"
    " Hungarian=Hungary; Czech=the Czech Republic; Estonian=Estonia; Latvian=Latvia; Lithuanian=Lithuania;"
    " Vietnamese=Vietnam; Thai=Thailand; Indonesian=Indonesia; Filipino=the Philippines"
)

# A capitalised name with one of these words is an organisation.
ORGANISATION_WORDS = re.compile(
    r"\b(?:{})\b".format(
        "|".join(
            words_of(
                "Ministry Agency Institute University College Council Commission Committee Museum"
                " Authority Office"
                " Bureau Association Federation Union Bank Centre Center Society Trust Foundation Service"
                " Department"
                " Party Parliament Assembly Board Observatory Orchestra Library Club Company Group"
                " Corporation"
                " Organization Organisation Conference Network Zoo Aquarium"
            )
        )
    )
)
ORGANISATIONS = frozenset(
    words_of("ASEAN BBC ESA EU FIFA IAEA IMF IOC JAXA NASA NATO OECD UEFA UN UNESCO UNICEF WHO WTO")
)

OPPOSITES = _pairs(
    "rose=fell; fell=rose; increased=decreased; decreased=increased; raised=lowered; lowered=raised;"
    " higher=lower; lower=higher; larger=smaller; smaller=larger; taller=shorter; longer=shorter;"
    " older=younger; younger=older; warmer=colder; colder=warmer; largest=smallest; smallest=largest;"
    " oldest=newest; highest=lowest; lowest=highest; north=south; south=north; northern=southern;"
    " southern=northern; eastern=western; western=eastern; above=below; below=above; before=after;"
    " after=before; indoors=outdoors; outdoors=indoors; wettest=driest; driest=wettest; hottest=coldest;"
    " coldest=hottest; warmest=coldest; stronger=weaker; weaker=stronger; faster=slower; slower=faster"
)

MONTHS = "|".join(NAMES)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
