<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Band of steering processes</source>
        <translation>Band der Führungsprozesse</translation>
    </message>
    <message>
        <source>Processes by which the organisation is led and controlled.</source>
        <translation>Prozesse, mit denen die Organisation geführt und gesteuert wird.</translation>
    </message>
    <message>
        <source>Steering processes</source>
        <translation>Führungsprozesse</translation>
    </message>
    <message>
        <source>Band of core processes</source>
        <translation>Band der Kernprozesse</translation>
    </message>
    <message>
        <source>Processes that serve citizens, companies and others outside.</source>
        <translation>Prozesse für Bürgerinnen und Bürger, Unternehmen und andere Außenstehende.</translation>
    </message>
    <message>
        <source>Core processes</source>
        <translation>Kernprozesse</translation>
    </message>
    <message>
        <source>Band of support processes</source>
        <translation>Band der Unterstützungsprozesse</translation>
    </message>
    <message>
        <source>Processes that keep the others going: staff, money, IT, buildings.</source>
        <translation>Prozesse, die den Betrieb sichern: Personal, Finanzen, IT, Gebäude.</translation>
    </message>
    <message>
        <source>Support processes</source>
        <translation>Unterstützungsprozesse</translation>
    </message>
    <message>
        <source>A band of the landscape with a name of your own.</source>
        <translation>Ein Band der Landkarte mit eigenem Namen.</translation>
    </message>
    <message>
        <source>Holds processes that belong together; it may open its own landscape.</source>
        <translation>Fasst zusammengehörende Prozesse zusammen; kann eine eigene Landkarte öffnen.</translation>
    </message>
    <message>
        <source>End-to-end chain</source>
        <translation>Ende-zu-Ende-Kette</translation>
    </message>
    <message>
        <source>Processes that lead from a request to its result across offices.</source>
        <translation>Prozesse, die ämterübergreifend vom Anliegen bis zum Ergebnis führen.</translation>
    </message>
    <message>
        <source>Organisation unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <source>A department, office or team.</source>
        <translation>Ein Dezernat, ein Amt oder ein Team.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>A post in the organisation chart.</source>
        <translation>Eine Stelle im Organigramm.</translation>
    </message>
    <message>
        <source>Service or product</source>
        <translation>Leistung oder Produkt</translation>
    </message>
    <message>
        <source>What citizens, companies or other offices get.</source>
        <translation>Was Bürger, Unternehmen oder andere Ämter erhalten.</translation>
    </message>
    <message>
        <source>A form, notice or record that is used or made.</source>
        <translation>Ein Formular, Bescheid oder Nachweis, der gebraucht wird oder entsteht.</translation>
    </message>
    <message>
        <source>IT system</source>
        <translation>IT-Verfahren</translation>
    </message>
    <message>
        <source>A program or register.</source>
        <translation>Ein Fachverfahren oder Register.</translation>
    </message>
    <message>
        <source>External party</source>
        <translation>Externe Stelle</translation>
    </message>
    <message>
        <source>Somebody outside: citizens, courts, providers.</source>
        <translation>Außenstehende: Bürger, Gerichte, Dienstleister.</translation>
    </message>
    <message>
        <source>Opens landscape</source>
        <translation>Öffnet Landkarte</translation>
    </message>
    <message>
        <source>Entry of the catalogue</source>
        <translation>Eintrag im Katalog</translation>
    </message>
    <message>
        <source>Bands and groups</source>
        <translation>Bänder und Gruppen</translation>
    </message>
    <message>
        <source>Organisation and means</source>
        <translation>Organisation und Mittel</translation>
    </message>
    <message>
        <source>Texts, pictures, legend</source>
        <translation>Texte, Bilder, Legende</translation>
    </message>
    <message>
        <source>One leads to the other, delivers to it or uses it.</source>
        <translation>Eines führt zum anderen, beliefert es oder nutzt es.</translation>
    </message>
    <message>
        <source>A note, a heading, the date of the landscape.</source>
        <translation>Ein Hinweis, eine Überschrift, der Stand der Landkarte.</translation>
    </message>
    <message>
        <source>An arrow that stands for a process and opens its diagram.</source>
        <translation>Ein Pfeil, der für einen Prozess steht und sein Diagramm öffnet.</translation>
    </message>
    <message>
        <source>Process, arrow upwards</source>
        <translation>Prozess, Pfeil nach oben</translation>
    </message>
    <message>
        <source>A process that works for those above it.</source>
        <translation>Ein Prozess, der den darüberliegenden zuarbeitet.</translation>
    </message>
    <message>
        <source>Process, arrow downwards</source>
        <translation>Prozess, Pfeil nach unten</translation>
    </message>
    <message>
        <source>A process that sets the course for those below it.</source>
        <translation>Ein Prozess, der den darunterliegenden die Richtung vorgibt.</translation>
    </message>
    <message>
        <source>{name} is not linked. Links join processes, groups, chains and entries of the catalogues.</source>
        <translation>{name} wird nicht verknüpft. Verknüpft werden Prozesse, Gruppen, Ketten und Einträge der Kataloge.</translation>
    </message>
    <message>
        <source>a band stands by itself. Drop it above or below the others.</source>
        <translation>ein Band steht für sich. Legen Sie es über oder unter die anderen.</translation>
    </message>
    <message>
        <source>groups do not lie in one another. Drop it into a band or beside.</source>
        <translation>Gruppen liegen nicht ineinander. Legen Sie sie in ein Band oder daneben.</translation>
    </message>
    <message>
        <source>Not moved: nothing of its kind comes before it here.</source>
        <translation>Nicht verschoben: Davor steht hier nichts Gleichartiges.</translation>
    </message>
    <message>
        <source>Not moved: nothing of its kind comes after it here.</source>
        <translation>Nicht verschoben: Danach steht hier nichts Gleichartiges.</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Weiter nach hinten</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Weiter nach vorn</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation>Weiter nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <translation>Weiter nach &amp;hinten</translation>
    </message>
    <message>
        <source>order band group process landscape before up left</source>
        <translation>Reihenfolge Band Gruppe Prozess Landkarte davor oben links</translation>
    </message>
    <message>
        <source>order band group process landscape after down right</source>
        <translation>Reihenfolge Band Gruppe Prozess Landkarte danach unten rechts</translation>
    </message>
    <message>
        <source>Nothing was put in order: this landscape is empty. Place a band or a process first.</source>
        <translation>Es wurde nichts geordnet: Diese Landkarte ist leer. Setzen Sie zuerst ein Band oder einen Prozess.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Explains the symbols that are used, by itself.</source>
        <translation>Erklärt von selbst die verwendeten Symbole.</translation>
    </message>
    <message>
        <source>Opens a diagram</source>
        <translation>Öffnet ein Diagramm</translation>
    </message>
    <message>
        <source>Opens a further landscape</source>
        <translation>Öffnet eine weitere Landkarte</translation>
    </message>
    <message>
        <source>Picture file in the library</source>
        <translation>Bilddatei in der Bibliothek</translation>
    </message>
    <message>
        <source>Opens process</source>
        <translation>Öffnet Prozess</translation>
    </message>
    <message>
        <source>Opens web address</source>
        <translation>Öffnet Webadresse</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>A picture file of the library: a logo, a plan, a photo.</source>
        <translation>Eine Bilddatei der Bibliothek: Wappen, Lageplan, Foto.</translation>
    </message>
    <message>
        <source>Clickable area</source>
        <translation>Anklickbarer Bereich</translation>
    </message>
    <message>
        <source>A place, mostly on a picture, that opens a process, a landscape or a page.</source>
        <translation>Ein Bereich, meist auf einem Bild, der einen Prozess, eine Landkarte oder eine Seite öffnet.</translation>
    </message>
    <message>
        <source>The picture “{file}” is missing.</source>
        <translation>Das Bild „{file}“ fehlt.</translation>
    </message>
    <message>
        <source>“{file}” was not taken: it is larger than 20 MB. Make it smaller first.</source>
        <translation>„{file}“ wurde nicht übernommen: Die Datei ist größer als 20 MB. Verkleinern Sie das Bild zuerst.</translation>
    </message>
    <message>
        <source>“{file}” was not taken: {reason}.</source>
        <translation>„{file}“ wurde nicht übernommen: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” was not taken: it is no PNG or JPEG picture. Save it as one of these and choose it again.</source>
        <translation>„{file}“ wurde nicht übernommen: Es ist kein PNG- oder JPEG-Bild. Speichern Sie es in einem dieser Formate und wählen Sie es erneut.</translation>
    </message>
    <message>
        <source>Not coloured: bands, groups, processes and entries have colours. Select one of them.</source>
        <translation>Nicht eingefärbt: Farben haben Bänder, Gruppen, Prozesse und Katalogeinträge. Wählen Sie etwas davon aus.</translation>
    </message>
    <message>
        <source>Not pasted: the clipboard holds no landscape. {reason}</source>
        <translation>Nicht eingefügt: Die Zwischenablage enthält keine Landkarte. {reason}</translation>
    </message>
    <message>
        <source>Not pasted: the clipboard holds nothing of a landscape. Copy bands, groups or processes of one.</source>
        <translation>Nicht eingefügt: Die Zwischenablage enthält nichts von einer Landkarte. Kopieren Sie Bänder, Gruppen oder Prozesse einer Landkarte.</translation>
    </message>
    <message>
        <source>{kind}: not appended, it does not come next here. Place it.</source>
        <translation>{kind}: nicht angehängt, denn das folgt hier nicht. Setzen Sie es frei.</translation>
    </message>
    <message>
        <source>New landscape</source>
        <translation>Neue Landkarte</translation>
    </message>
    <message>
        <source>For instance: Building and housing</source>
        <translation>Zum Beispiel: Bauen und Wohnen</translation>
    </message>
    <message>
        <source>New l&amp;andscape…</source>
        <translation>Neue L&amp;andkarte …</translation>
    </message>
    <message>
        <source>map overview create bands</source>
        <translation>Prozesslandkarte Übersicht anlegen Bänder</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Choose p&amp;icture…</source>
        <translation>B&amp;ild wählen …</translation>
    </message>
    <message>
        <source>image file logo photo landscape</source>
        <translation>Bild Datei Wappen Foto Landkarte</translation>
    </message>
    <message>
        <source>No picture was chosen: the landscape has no file yet, so it is not known where the picture belongs. Save the landscape first.</source>
        <translation>Es wurde kein Bild gewählt: Die Landkarte hat noch keine Datei, daher ist nicht klar, wohin das Bild gehört. Speichern Sie zuerst die Landkarte.</translation>
    </message>
    <message>
        <source>The picture “{file}” is not in the library, or is no PNG or JPEG picture. Choose it anew.</source>
        <translation>Das Bild „{file}“ liegt nicht in der Bibliothek oder ist kein PNG- oder JPEG-Bild. Wählen Sie es neu.</translation>
    </message>
    <message>
        <source>Lays the diagrams of a process out, or puts a landscape in order. Only the drawing changes, and what is not drawn yet is drawn.</source>
        <translation>Ordnet die Diagramme eines Prozesses neu an oder bringt eine Landkarte in Ordnung. Nur die Zeichnung ändert sich; was noch nicht gezeichnet ist, wird gezeichnet.</translation>
    </message>
    <message>
        <source>the file to write (otherwise one beside FILE with .layout in its name)</source>
        <translation>die Datei, die geschrieben wird (sonst eine neben FILE mit .layout im Namen)</translation>
    </message>
    <message>
        <source>“{file}” was not written: the name must end in {ending}.</source>
        <translation>„{file}“ wurde nicht geschrieben: Der Name muss auf {ending} enden.</translation>
    </message>
</context>
</TS>
