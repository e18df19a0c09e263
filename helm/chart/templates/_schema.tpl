{{- /*
JSON Schema, as far as files/pipeline.schema.json uses it, for a pipeline that comes as text: Helm itself checks values
only. Takes dict schema, value, path (list of keys), root (the whole schema), mistakes (dict list); adds dicts of path and
text to mistakes.list. Dicts are written out, as sprig's merge would mix schemas.
*/ -}}
{{- define "millrace.schema" -}}
{{- $at := . }}
{{- $value := .value }}
{{- with .schema }}
{{- if hasKey . "$ref" }}
  {{- $definition := index $at.root "$defs" (index . "$ref" | trimPrefix "#/$defs/") }}
  {{- include "millrace.schema" (dict "schema" $definition "value" $value "path" $at.path "root" $at.root "mistakes" $at.mistakes) }}
{{- end }}
{{- if hasKey . "type" }}{{ include "millrace.schema.type" $at }}{{ end }}
{{- if hasKey . "enum" }}
  {{- if not (has $value .enum) }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" (printf "must be one of: %s" (join ", " .enum))) }}
  {{- end }}
{{- end }}
{{- if hasKey . "const" }}
  {{- if ne (toJson $value) (toJson .const) }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" (printf "must be %s" .const)) }}
  {{- end }}
{{- end }}
{{- if hasKey . "anyOf" }}{{ include "millrace.schema.anyOf" $at }}{{ end }}
{{- if hasKey . "if" }}
  {{- $if := dict "list" list }}
  {{- include "millrace.schema" (dict "schema" (index . "if") "value" $value "path" $at.path "root" $at.root "mistakes" $if) }}
  {{- $then := ternary (index . "else") (index . "then") (gt (len $if.list) 0) }}
  {{- include "millrace.schema" (dict "schema" $then "value" $value "path" $at.path "root" $at.root "mistakes" $at.mistakes) }}
{{- end }}
{{- if kindIs "map" $value }}{{ include "millrace.schema.map" $at }}{{ end }}
{{- if kindIs "slice" $value }}{{ include "millrace.schema.list" $at }}{{ end }}
{{- if kindIs "float64" $value }}{{ include "millrace.schema.number" $at }}{{ end }}
{{- if and (kindIs "string" $value) .pattern }}
  {{- if not (regexMatch .pattern $value) }}
    {{- $form := lt (len .pattern) 40 | ternary (printf " (%s)" .pattern) "" }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" (printf "has a form that is not allowed%s" $form)) }}
  {{- end }}
{{- end }}
{{- if hasKey . "not" }}
  {{- $not := dict "list" list }}
  {{- include "millrace.schema" (dict "schema" .not "value" $value "path" $at.path "root" $at.root "mistakes" $not) }}
  {{- if not $not.list }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" "has a form that is not allowed") }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- define "millrace.schema.mistake" -}}
{{- $_ := set .at.mistakes "list" (append .at.mistakes.list (dict "path" .at.path "text" .text)) }}
{{- end }}

{{- define "millrace.schema.type" -}}
{{- $kinds := dict "string" "string" "bool" "boolean" "float64" "number" "map" "object" "slice" "array" "invalid" "null" }}
{{- $kind := get $kinds (kindOf .value) }}
{{- $types := kindIs "string" .schema.type | ternary (list .schema.type) .schema.type }}
{{- $isWhole := false }}
{{- if eq $kind "number" }}{{ $isWhole = eq (floor .value) (float64 .value) }}{{ end }}
{{- if not (or (has $kind $types) (and $isWhole (has "integer" $types))) }}
  {{- $nouns := dict "string" "a text" "boolean" "true or false" "number" "a number" "integer" "a whole number" "object" "a map" "array" "a list" "null" "nothing" }}
  {{- $allowed := list }}
  {{- range $types }}{{ $allowed = append $allowed (get $nouns .) }}{{ end }}
  {{- include "millrace.schema.mistake" (dict "at" . "text" (printf "must be %s, is %s" (join " or " $allowed) (get $nouns $kind))) }}
{{- end }}
{{- end }}

{{- define "millrace.schema.number" -}}
{{- $at := . }}
{{- with .schema }}
{{- if hasKey . "minimum" }}
  {{- if lt $at.value (float64 .minimum) }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" (printf "must be at least %v" .minimum)) }}
  {{- end }}
{{- end }}
{{- if hasKey . "maximum" }}
  {{- if gt $at.value (float64 .maximum) }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" (printf "must be at most %v" .maximum)) }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /* Of several forms none of which holds, that is told which went deepest before it failed. */ -}}
{{- define "millrace.schema.anyOf" -}}
{{- $at := . }}
{{- $state := dict "held" false "deepest" -1 "told" list }}
{{- range .schema.anyOf }}
  {{- $tried := dict "list" list }}
  {{- include "millrace.schema" (dict "schema" . "value" $at.value "path" $at.path "root" $at.root "mistakes" $tried) }}
  {{- if not $tried.list }}
    {{- $_ := set $state "held" true }}
  {{- else }}
    {{- $depth := len (first $tried.list).path }}
    {{- if gt $depth (int $state.deepest) }}
      {{- $_ := set $state "deepest" $depth }}
      {{- $_ := set $state "told" $tried.list }}
    {{- end }}
  {{- end }}
{{- end }}
{{- if not $state.held }}
  {{- $_ := set $at.mistakes "list" (concat $at.mistakes.list $state.told) }}
{{- end }}
{{- end }}

{{- define "millrace.schema.map" -}}
{{- $at := . }}
{{- $known := .schema.properties | default dict }}
{{- $others := get .schema "additionalProperties" }}
{{- $patterns := .schema.patternProperties | default dict }}
{{- range $key, $value := .value }}
  {{- $path := append $at.path $key }}
  {{- if hasKey $known $key }}
    {{- include "millrace.schema" (dict "schema" (get $known $key) "value" $value "path" $path "root" $at.root "mistakes" $at.mistakes) }}
  {{- else if eq "true" (include "millrace.schema.matches" (dict "patterns" $patterns "key" $key)) }}
    {{- range $pattern, $schema := $patterns }}
      {{- if regexMatch $pattern $key }}
        {{- include "millrace.schema" (dict "schema" $schema "value" $value "path" $path "root" $at.root "mistakes" $at.mistakes) }}
      {{- end }}
    {{- end }}
  {{- else if kindIs "map" $others }}
    {{- include "millrace.schema" (dict "schema" $others "value" $value "path" $path "root" $at.root "mistakes" $at.mistakes) }}
  {{- else if and (kindIs "bool" $others) (not $others) }}
    {{- include "millrace.schema.mistake" (dict "at" (dict "path" $path "mistakes" $at.mistakes) "text" "is not known here") }}
  {{- end }}
  {{- with $at.schema.propertyNames }}
    {{- include "millrace.schema" (dict "schema" . "value" $key "path" $path "root" $at.root "mistakes" $at.mistakes) }}
  {{- end }}
{{- end }}
{{- range .schema.required }}
  {{- if not (hasKey $at.value .) }}
    {{- include "millrace.schema.mistake" (dict "at" $at "text" (printf "lacks %s" .)) }}
  {{- end }}
{{- end }}
{{- include "millrace.schema.size" (dict "at" . "least" .schema.minProperties "most" .schema.maxProperties) }}
{{- end }}

{{- define "millrace.schema.matches" -}}
{{- $key := .key }}
{{- $state := dict "matches" false }}
{{- range $pattern, $_ := .patterns }}
  {{- if regexMatch $pattern $key }}{{ $_ := set $state "matches" true }}{{ end }}
{{- end }}
{{- $state.matches }}
{{- end }}

{{- define "millrace.schema.list" -}}
{{- $at := . }}
{{- with .schema.items }}
  {{- $items := . }}
  {{- range $i, $value := $at.value }}
    {{- include "millrace.schema" (dict "schema" $items "value" $value "path" (append $at.path $i) "root" $at.root "mistakes" $at.mistakes) }}
  {{- end }}
{{- end }}
{{- include "millrace.schema.size" (dict "at" . "least" .schema.minItems "most" nil) }}
{{- end }}

{{- define "millrace.schema.size" -}}
{{- $size := len .at.value }}
{{- if .least }}
  {{- if lt $size (int .least) }}
    {{- include "millrace.schema.mistake" (dict "at" .at "text" "must not be empty") }}
  {{- end }}
{{- end }}
{{- if .most }}
  {{- if gt $size (int .most) }}
    {{- include "millrace.schema.mistake" (dict "at" .at "text" (printf "has more than %d entry" (int .most))) }}
  {{- end }}
{{- end }}
{{- end }}
