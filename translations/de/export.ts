<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>The smallest text is {size} points high and too small to read, even on larger paper. Divide the picture.</source>
        <translation>Die kleinste Schrift ist {size} Punkt hoch und auch auf größerem Papier nicht lesbar. Teilen Sie das Bild auf.</translation>
    </message>
    <message>
        <source>The smallest text is {size} points high and hard to read. On {paper} it would be large enough.</source>
        <translation>Die kleinste Schrift ist {size} Punkt hoch und schwer lesbar. Auf {paper} wäre sie groß genug.</translation>
    </message>
    <message>
        <source>“{file}” cannot be coloured: it does not lie in a library, so nothing is known of its processes.</source>
        <translation>„{file}“ kann nicht eingefärbt werden: Die Datei liegt in keiner Bibliothek, über ihre Prozesse ist deshalb nichts bekannt.</translation>
    </message>
    <message>
        <source>The library has no attribute “{key}”. The usual ones are: {keys}.</source>
        <translation>Die Bibliothek hat kein Attribut „{key}“. Üblich sind: {keys}.</translation>
    </message>
    <message>
        <source>The paper “{given}” is not known; known are {papers}.</source>
        <translation>Das Papierformat „{given}“ ist nicht bekannt; bekannt sind {papers}.</translation>
    </message>
    <message>
        <source>PDF only: the paper, which the picture fills (otherwise A4 or A3)</source>
        <translation>nur PDF: das Papier, das vom Bild gefüllt wird (sonst A4 oder A3)</translation>
    </message>
    <message>
        <source>PDF only: the long side of the paper up</source>
        <translation>nur PDF: Hochformat</translation>
    </message>
    <message>
        <source>PDF only: the long side of the paper across (otherwise as it fits best)</source>
        <translation>nur PDF: Querformat (sonst, wie es am besten passt)</translation>
    </message>
    <message>
        <source>landscape only: colour its processes by an attribute of the library, such as status, with a legend</source>
        <translation>nur Prozesslandkarte: ihre Prozesse nach einem Attribut der Bibliothek einfärben, etwa status, mit Legende</translation>
    </message>
    <message>
        <source>Say --upright or --turned, not both.</source>
        <translation>Geben Sie --upright oder --turned an, nicht beides.</translation>
    </message>
    <message>
        <source>“{file}” is a process; only a landscape can be coloured by an attribute.</source>
        <translation>„{file}“ ist ein Prozess; nur eine Prozesslandkarte kann nach einem Attribut eingefärbt werden.</translation>
    </message>
    <message>
        <source>As suits the picture</source>
        <translation>Passend zum Bild</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Turned, the long side across</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>Pap&amp;ier</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>A&amp;usrichtung</translation>
    </message>
    <message>
        <source>What suits: A4 or A3</source>
        <translation>Passend: A4 oder A3</translation>
    </message>
    <message>
        <source>{name} ({width} × {height} cm)</source>
        <translation>{name} ({width} × {height} cm)</translation>
    </message>
    <message>
        <source>&amp;HTML: web pages, with what the symbols lead to</source>
        <translation>&amp;HTML: Webseiten, mit allem, wohin die Symbole führen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Exported: {file}, with {count} further pages in a folder beside it.</source>
        <translation>Exportiert: {file}, mit {count} weiteren Seiten in einem Ordner daneben.</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Weg zurück</translation>
    </message>
    <message>
        <source>Back to “{name}”</source>
        <translation>Zurück zu „{name}“</translation>
    </message>
    <message>
        <source>Show in original size</source>
        <translation>In Originalgröße zeigen</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>The picture in words</source>
        <translation>Das Bild in Worten</translation>
    </message>
    <message>
        <source>There is nothing drawn here yet.</source>
        <translation>Hier ist noch nichts gezeichnet.</translation>
    </message>
    <message>
        <source>The pages were not written: “{folder}” leads elsewhere. Choose another name.</source>
        <translation>Die Seiten wurden nicht geschrieben: „{folder}“ führt an einen anderen Ort. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Beside it: a further page in “{folder}”.</source>
        <translation>Daneben: eine weitere Seite in „{folder}“.</translation>
    </message>
    <message>
        <source>Beside it: {count} further pages in “{folder}”.</source>
        <translation>Daneben: {count} weitere Seiten in „{folder}“.</translation>
    </message>
</context>
</TS>
