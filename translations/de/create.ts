<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>{kind}: not appended, it is not joined by flows. Place it.</source>
        <translation>{kind}: nicht angehängt, denn Flüsse führen nicht dorthin. Bitte frei ablegen.</translation>
    </message>
    <message>
        <source>Nothing was appended: the element is not drawn here. Select another.</source>
        <translation>Nichts angehängt: Das Element ist hier nicht gezeichnet. Bitte ein anderes auswählen.</translation>
    </message>
    <message>
        <source>Not replaced: “{name}” has contents, which a task cannot hold. Delete them or move them out first.</source>
        <translation>Nicht ersetzt: „{name}“ hat einen Inhalt, den eine Aufgabe nicht aufnehmen kann. Bitte den Inhalt zuerst löschen oder hinausschieben.</translation>
    </message>
    <message>
        <source>Not replaced: only flows that leave an activity or a gateway that decides have conditions. Put such a gateway before them.</source>
        <translation>Nicht ersetzt: Bedingungen haben nur Flüsse, die von einer Aktivität oder einem entscheidenden Gateway ausgehen. Bitte ein solches Gateway davor setzen.</translation>
    </message>
    <message>
        <source>This cannot be switched here. Select an element that has the switch.</source>
        <translation>Das lässt sich hier nicht umschalten. Bitte ein Element auswählen, das diesen Schalter hat.</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Several at the same time</source>
        <translation>Mehrfach gleichzeitig</translation>
    </message>
    <message>
        <source>Several one after the other</source>
        <translation>Mehrfach nacheinander</translation>
    </message>
    <message>
        <source>Ad hoc</source>
        <translation>Ad hoc</translation>
    </message>
    <message>
        <source>Several participants</source>
        <translation>Mehrere Beteiligte</translation>
    </message>
    <message>
        <source>Does not interrupt</source>
        <translation>Nicht unterbrechend</translation>
    </message>
    <message>
        <source>a message arrives</source>
        <translation>eine Nachricht eintrifft</translation>
    </message>
    <message>
        <source>a moment has come or a period is over</source>
        <translation>ein Zeitpunkt erreicht oder eine Frist abgelaufen ist</translation>
    </message>
    <message>
        <source>a condition comes true</source>
        <translation>eine Bedingung eintritt</translation>
    </message>
    <message>
        <source>a signal is sent</source>
        <translation>ein Signal gesendet wird</translation>
    </message>
    <message>
        <source>an error occurs</source>
        <translation>ein Fehler auftritt</translation>
    </message>
    <message>
        <source>something is escalated</source>
        <translation>etwas eskaliert wird</translation>
    </message>
    <message>
        <source>what was done has to be undone</source>
        <translation>Erledigtes rückgängig zu machen ist</translation>
    </message>
    <message>
        <source>the transaction is cancelled</source>
        <translation>die Transaktion abgebrochen wird</translation>
    </message>
    <message>
        <source>one of several things happens</source>
        <translation>eines von mehreren Ereignissen eintritt</translation>
    </message>
    <message>
        <source>several things have all happened</source>
        <translation>mehrere Ereignisse alle eingetreten sind</translation>
    </message>
    <message>
        <source>Sends a message</source>
        <translation>Sendet eine Nachricht</translation>
    </message>
    <message>
        <source>Sends a signal to all who wait for it</source>
        <translation>Sendet ein Signal an alle, die darauf warten,</translation>
    </message>
    <message>
        <source>Reports to the level above</source>
        <translation>Meldet an die nächsthöhere Ebene</translation>
    </message>
    <message>
        <source>Undoes what was done</source>
        <translation>Macht Erledigtes rückgängig</translation>
    </message>
    <message>
        <source>Causes several things at once</source>
        <translation>Löst mehreres zugleich aus</translation>
    </message>
    <message>
        <source>Reports an error</source>
        <translation>Meldet einen Fehler</translation>
    </message>
    <message>
        <source>Cancels the transaction</source>
        <translation>Bricht die Transaktion ab</translation>
    </message>
    <message>
        <source>The process begins here.</source>
        <translation>Hier beginnt der Prozess.</translation>
    </message>
    <message>
        <source>Says what has been reached by now.</source>
        <translation>Sagt, was bis hierhin erreicht ist.</translation>
    </message>
    <message>
        <source>The flow goes on here, from the link of the same name.</source>
        <translation>Hier geht es weiter, vom gleichnamigen Link her.</translation>
    </message>
    <message>
        <source>The flow goes on at the link of the same name.</source>
        <translation>Es geht beim gleichnamigen Link weiter.</translation>
    </message>
    <message>
        <source>The process ends here.</source>
        <translation>Hier endet der Prozess.</translation>
    </message>
    <message>
        <source>Ends the whole process at once, whatever else is running.</source>
        <translation>Beendet sofort den ganzen Prozess, was immer noch läuft.</translation>
    </message>
    <message>
        <source>A step of work, without saying who or what does it.</source>
        <translation>Ein Arbeitsschritt, ohne Angabe, wer oder was ihn ausführt.</translation>
    </message>
    <message>
        <source>A person does it with a computer program.</source>
        <translation>Ein Mensch erledigt es mit einem Fachverfahren.</translation>
    </message>
    <message>
        <source>A computer program does it alone.</source>
        <translation>Ein Programm erledigt es selbsttätig.</translation>
    </message>
    <message>
        <source>A message is sent.</source>
        <translation>Eine Nachricht wird gesendet.</translation>
    </message>
    <message>
        <source>Waits until a message arrives, then goes on.</source>
        <translation>Wartet, bis eine Nachricht eintrifft.</translation>
    </message>
    <message>
        <source>A person does it without a computer.</source>
        <translation>Ein Mensch erledigt es ohne Computer.</translation>
    </message>
    <message>
        <source>A decision by fixed rules, such as a table of fees.</source>
        <translation>Entscheidung nach festen Regeln, etwa einer Gebührentabelle.</translation>
    </message>
    <message>
        <source>The workflow system runs a small program.</source>
        <translation>Das Workflow-System führt ein kleines Programm aus.</translation>
    </message>
    <message>
        <source>Another process of the library is carried out.</source>
        <translation>Ein anderer Prozess der Bibliothek wird ausgeführt.</translation>
    </message>
    <message>
        <source>Several steps as one, shown on a sheet of their own.</source>
        <translation>Mehrere Schritte als einer, auf einem eigenen Blatt.</translation>
    </message>
    <message>
        <source>Several steps as one, shown right here.</source>
        <translation>Mehrere Schritte als einer, gleich hier gezeigt.</translation>
    </message>
    <message>
        <source>Steps that something which happens meanwhile starts.</source>
        <translation>Schritte, die ein Ereignis zwischendurch auslöst.</translation>
    </message>
    <message>
        <source>Such steps, shown right here.</source>
        <translation>Solche Schritte, gleich hier gezeigt.</translation>
    </message>
    <message>
        <source>Steps that succeed all together or are undone.</source>
        <translation>Schritte, die nur gemeinsam gelten oder rückgängig werden.</translation>
    </message>
    <message>
        <source>Such steps all together, shown right here.</source>
        <translation>Solche gemeinsamen Schritte, gleich hier gezeigt.</translation>
    </message>
    <message>
        <source>Steps in an order that is decided on the way.</source>
        <translation>Schritte, deren Reihenfolge sich unterwegs ergibt.</translation>
    </message>
    <message>
        <source>Steps in free order, shown right here.</source>
        <translation>Schritte in freier Reihenfolge, gleich hier gezeigt.</translation>
    </message>
    <message>
        <source>Exactly one of the ways is taken.</source>
        <translation>Genau einer der Wege wird genommen.</translation>
    </message>
    <message>
        <source>All ways are taken at the same time, or waited for.</source>
        <translation>Alle Wege laufen gleichzeitig oder werden abgewartet.</translation>
    </message>
    <message>
        <source>One or several ways are taken, each by its condition.</source>
        <translation>Ein Weg oder mehrere, je nach ihrer Bedingung.</translation>
    </message>
    <message>
        <source>What happens first decides the way.</source>
        <translation>Was zuerst geschieht, entscheidet über den Weg.</translation>
    </message>
    <message>
        <source>Begins with what happens first.</source>
        <translation>Beginnt mit dem, was zuerst geschieht.</translation>
    </message>
    <message>
        <source>Begins when everything that is waited for has happened.</source>
        <translation>Beginnt, wenn alles Erwartete geschehen ist.</translation>
    </message>
    <message>
        <source>A rule of its own decides; better avoided.</source>
        <translation>Eine eigene Regel entscheidet; besser vermeiden.</translation>
    </message>
    <message>
        <source>An organisation or office and its process.</source>
        <translation>Eine Organisation oder ein Amt mit ihrem Prozess.</translation>
    </message>
    <message>
        <source>The same, read from top to bottom.</source>
        <translation>Dasselbe, von oben nach unten zu lesen.</translation>
    </message>
    <message>
        <source>Somebody outside of whom only messages are seen.</source>
        <translation>Jemand außerhalb, von dem nur Nachrichten zu sehen sind.</translation>
    </message>
    <message>
        <source>Somebody outside, drawn upright.</source>
        <translation>Jemand außerhalb, senkrecht gezeichnet.</translation>
    </message>
    <message>
        <source>Who does it: a role or unit within the pool.</source>
        <translation>Wer es tut: eine Rolle oder Stelle im Pool.</translation>
    </message>
    <message>
        <source>A role or unit within an upright pool.</source>
        <translation>Eine Rolle oder Stelle in einem senkrechten Pool.</translation>
    </message>
    <message>
        <source>A document or data that a step reads or writes.</source>
        <translation>Unterlage oder Daten, die ein Schritt liest oder schreibt.</translation>
    </message>
    <message>
        <source>Where data stay: a register, a file, a database.</source>
        <translation>Wo Daten bleiben: Register, Akte, Datenbank.</translation>
    </message>
    <message>
        <source>A remark beside the symbols.</source>
        <translation>Eine Bemerkung neben den Symbolen.</translation>
    </message>
    <message>
        <source>A frame around what belongs together.</source>
        <translation>Ein Rahmen um Zusammengehöriges.</translation>
    </message>
    <message>
        <source>What comes next.</source>
        <translation>Was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>Taken when its condition holds.</source>
        <translation>Wird genommen, wenn die Bedingung zutrifft.</translation>
    </message>
    <message>
        <source>Taken when no other condition holds.</source>
        <translation>Wird genommen, wenn keine andere Bedingung zutrifft.</translation>
    </message>
    <message>
        <source>What goes from one pool to another.</source>
        <translation>Was von einem Pool zum anderen geht.</translation>
    </message>
    <message>
        <source>Joins a remark with what it is about.</source>
        <translation>Verbindet eine Bemerkung mit dem, was sie betrifft.</translation>
    </message>
    <message>
        <source>Joins the two, with an arrow.</source>
        <translation>Verbindet beide, mit einem Pfeil.</translation>
    </message>
    <message>
        <source>Joins the two, with arrows at both ends.</source>
        <translation>Verbindet beide, mit Pfeilen an beiden Enden.</translation>
    </message>
    <message>
        <source>{cause} and ends here.</source>
        <translation>{cause} und endet hier.</translation>
    </message>
    <message>
        <source>{cause} and goes on.</source>
        <translation>{cause} und geht weiter.</translation>
    </message>
    <message>
        <source>Waits until {this}.</source>
        <translation>Wartet, bis {this}.</translation>
    </message>
    <message>
        <source>Begins when {this}.</source>
        <translation>Beginnt, wenn {this}.</translation>
    </message>
    <message>
        <source>Begins beside what is running when {this}.</source>
        <translation>Beginnt neben dem Laufenden, wenn {this}.</translation>
    </message>
    <message>
        <source>Interrupts what is running when {this}.</source>
        <translation>Unterbricht das Laufende, wenn {this}.</translation>
    </message>
    <message>
        <source>Starts further steps when {this}; the activity goes on.</source>
        <translation>Löst weitere Schritte aus, wenn {this}; die Aktivität läuft weiter.</translation>
    </message>
    <message>
        <source>Interrupts the activity when {this}.</source>
        <translation>Bricht die Aktivität ab, wenn {this}.</translation>
    </message>
    <message>
        <source>Append {kind}</source>
        <translation>{kind} anhängen</translation>
    </message>
    <message>
        <source>Replace by {kind}</source>
        <translation>Ersetzen durch: {kind}</translation>
    </message>
    <message>
        <source>{count} flow or boundary event went, for it is not allowed here any more. Undo brings it back.</source>
        <translation>{count} Fluss oder angeheftetes Ereignis ist entfallen, weil es hier nicht mehr erlaubt ist. „Rückgängig“ bringt es zurück.</translation>
    </message>
    <message>
        <source>{count} flows and boundary events went, for they are not allowed here any more. Undo brings them back.</source>
        <translation>{count} Flüsse und angeheftete Ereignisse sind entfallen, weil sie hier nicht mehr erlaubt sind. „Rückgängig“ bringt sie zurück.</translation>
    </message>
    <message>
        <source>&amp;Append…</source>
        <translation>&amp;Anhängen …</translation>
    </message>
    <message>
        <source>next step after successor follow</source>
        <translation>nächster Schritt danach Nachfolger folgen</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen …</translation>
    </message>
    <message>
        <source>change type kind morph turn into</source>
        <translation>Art Typ ändern verwandeln umwandeln</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Farbe …</translation>
    </message>
    <message>
        <source>color fill line paint</source>
        <translation>färben Füllung Linie malen</translation>
    </message>
    <message>
        <source>E&amp;lement</source>
        <translation>E&amp;lement</translation>
    </message>
    <message>
        <source>Switch: {what}</source>
        <translation>Umschalten: {what}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Kinds of element</source>
        <translation>Arten von Elementen</translation>
    </message>
    <message>
        <source>Enter chooses · Ctrl+P pins · Esc closes</source>
        <translation>Eingabetaste wählt · Strg+P heftet an · Esc schließt</translation>
    </message>
    <message>
        <source>Pinned and used lately</source>
        <translation>Angeheftet und zuletzt verwendet</translation>
    </message>
    <message>
        <source>Make or remove space</source>
        <translation>Platz schaffen oder entfernen</translation>
    </message>
    <message>
        <source>Select by a frame</source>
        <translation>Mit einem Rahmen auswählen</translation>
    </message>
    <message>
        <source>Keep in the palette</source>
        <translation>In der Palette behalten</translation>
    </message>
    <message>
        <source>Remove from the palette</source>
        <translation>Aus der Palette entfernen</translation>
    </message>
    <message>
        <source>Create an element …</source>
        <translation>Element erstellen …</translation>
    </message>
    <message>
        <source>Append an element …</source>
        <translation>Element anhängen …</translation>
    </message>
    <message>
        <source>Replace by …</source>
        <translation>Ersetzen durch …</translation>
    </message>
    <message>
        <source>Click places it, Enter places it by itself, Esc gives up.</source>
        <translation>Ein Klick setzt das Element, die Eingabetaste setzt es von selbst, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Beside the selection</source>
        <translation>Neben der Auswahl</translation>
    </message>
    <message>
        <source>Append: {kind}</source>
        <translation>Anhängen: {kind}</translation>
    </message>
</context>
</TS>
