<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>24.12.2026 14:30</source>
        <translation>24.12.2026 14:30</translation>
    </message>
    <message>
        <source>All of it must happen</source>
        <translation>Alles davon muss eintreten</translation>
    </message>
    <message>
        <source>At most so many times</source>
        <translation>Höchstens so viele Male</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Ausgeführt durch</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Bewirkt</translation>
    </message>
    <message>
        <source>Check before the first time</source>
        <translation>Schon vor dem ersten Mal prüfen</translation>
    </message>
    <message>
        <source>Choose, or type a new name</source>
        <translation>Auswählen oder neuen Namen eingeben</translation>
    </message>
    <message>
        <source>Compensation</source>
        <translation>Kompensation</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Von links</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Goes on at the catching link of this name.</source>
        <translation>Weiter beim eintretenden Link dieses Namens.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Holds at most</source>
        <translation>Fasst höchstens</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>In welchem Abstand</translation>
    </message>
    <message>
        <source>How it is rolled back</source>
        <translation>Art der Rückabwicklung</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Wie viele Male</translation>
    </message>
    <message>
        <source>Id in the file</source>
        <translation>Kennung in der Datei</translation>
    </message>
    <message>
        <source>In the file: {text}</source>
        <translation>In der Datei: {text}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>More about {label}</source>
        <translation>Mehr zu {label}</translation>
    </message>
    <message>
        <source>Name of the process</source>
        <translation>Name des Prozesses</translation>
    </message>
    <message>
        <source>New name, for all who use it</source>
        <translation>Neuer Name, überall</translation>
    </message>
    <message>
        <source>No catching link has this name yet.</source>
        <translation>Noch kein eintretender Link hat diesen Namen.</translation>
    </message>
    <message>
        <source>No throwing link has this name yet.</source>
        <translation>Noch kein auslösender Link hat diesen Namen.</translation>
    </message>
    <message>
        <source>Not entered: here stands a whole number, as in 3.</source>
        <translation>Nicht eingetragen: Hier steht eine ganze Zahl, etwa 3.</translation>
    </message>
    <message>
        <source>Not entered: this holds only for a loop. Choose the repetition “loop” first.</source>
        <translation>Nicht eingetragen: Das gilt nur für eine Schleife. Zuerst die Wiederholung „Schleife“ wählen.</translation>
    </message>
    <message>
        <source>Not renamed: without a name it could not be chosen again. Type one.</source>
        <translation>Nicht umbenannt: Ohne Namen ließe es sich nicht wieder auswählen. Bitte einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Not renamed: “{name}” is there already. Choose it from the list instead.</source>
        <translation>Nicht umbenannt: „{name}“ gibt es schon. Bitte stattdessen aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Not taken out: a multiple event has at least one cause. Replace the event by a plain one instead.</source>
        <translation>Nicht entfernt: Ein Mehrfachereignis hat mindestens einen Auslöser. Stattdessen das Ereignis durch ein einfaches ersetzen.</translation>
    </message>
    <message>
        <source>Once for each entry of</source>
        <translation>Einmal je Eintrag von</translation>
    </message>
    <message>
        <source>One throwing link leads here.</source>
        <translation>Ein auslösender Link führt hierher.</translation>
    </message>
    <message>
        <source>Remove unused</source>
        <translation>Unbenutzte entfernen</translation>
    </message>
    <message>
        <source>Remove what nobody uses: {names}</source>
        <translation>Unbenutzte entfernen: {names}</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Überall umbenennen</translation>
    </message>
    <message>
        <source>Rename everywhere …</source>
        <translation>Überall umbenennen …</translation>
    </message>
    <message>
        <source>Repeated as long as</source>
        <translation>Wiederholen, solange</translation>
    </message>
    <message>
        <source>Splits or joins</source>
        <translation>Verzweigt oder führt zusammen</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>Beendigung</translation>
    </message>
    <message>
        <source>The entry is called</source>
        <translation>Der Eintrag heißt</translation>
    </message>
    <message>
        <source>The result is called</source>
        <translation>Das Ergebnis heißt</translation>
    </message>
    <message>
        <source>The results are collected in</source>
        <translation>Die Ergebnisse sammelt</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Tokens needed to begin</source>
        <translation>Nötige Marken zum Beginn</translation>
    </message>
    <message>
        <source>Tokens sent on at the end</source>
        <translation>Marken am Ende</translation>
    </message>
    <message>
        <source>Wait until it is compensated</source>
        <translation>Warten, bis kompensiert ist</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>When the timer goes off</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Without limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>after a time</source>
        <translation>nach einer Dauer</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>immer wieder</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>ein Ausdruck</translation>
    </message>
    <message>
        <source>as an expression</source>
        <translation>als Ausdruck</translation>
    </message>
    <message>
        <source>as it is drawn</source>
        <translation>wie gezeichnet</translation>
    </message>
    <message>
        <source>at a moment</source>
        <translation>zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>joins</source>
        <translation>führt zusammen</translation>
    </message>
    <message>
        <source>joins and splits</source>
        <translation>führt zusammen und verzweigt</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>verzweigt</translation>
    </message>
    <message>
        <source>used only here</source>
        <translation>nur hier verwendet</translation>
    </message>
    <message>
        <source>used {count} times</source>
        <translation>{count}-mal verwendet</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>{count} throwing links lead here.</source>
        <translation>{count} auslösende Links führen hierher.</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label} ({unit})</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Otherwise (default flow)</source>
        <translation>Sonst (Standardfluss)</translation>
    </message>
    <message>
        <source>No other exchanges</source>
        <translation>Kein weiterer Austausch</translation>
    </message>
</context>
</TS>
