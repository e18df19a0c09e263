package io.millrace.privacy.find.name.training;

import java.util.List;

/** Names of software and of file formats, which name nobody. Some of them look like names of people and places. */
final class Products {
    static final List<String> NAMES =
            List.of(("Kafka,Flink,Spark,Hadoop,Parquet,Avro,Iceberg,Airflow,Docker,Kubernetes,"
                            + "Helm,Terraform,Ansible,Puppet,Vagrant,Redis,Postgres,MySQL,SQLite,Elasticsearch,Kibana,Grafana,Prometheus,"
                            + "RabbitMQ,ZooKeeper,Presto,Trino,Hive,Kotlin,Groovy,Scala,Python,Ruby,Julia,Rust,Perl,Java,JavaScript,TypeScript,"
                            + "Gradle,Maven,Jenkins,Travis,Webpack,Selenium,JUnit,Mockito,NumPy,PyTorch,TensorFlow,Jupyter,Linux,Ubuntu,Debian,"
                            + "Fedora,Android,Windows,Unix,Bash,Emacs,Eclipse,IntelliJ,Git,Jira,Confluence,Trello,Excel,PowerPoint,WordPress,"
                            + "Django,Flask,Spring,Hibernate,Jackson,Netty,Tomcat,Jetty,Swagger,Kerberos,Bluetooth,Unicode,Markdown,YAML,Protobuf,"
                            + "Cassandra,Lucene,Solr,Storm,Beam,Samza,Pulsar,Debezium,Firefox,Chromium,Safari,Thunderbird,Angular,React,Vue,Svelte,"
                            + "Consul,Nomad,Vault,Envoy,Istio,Jaeger,Zipkin,Superset,Jasper,Delphi,Pascal,Ada,Haskell,Erlang,Elixir,Lisp,Fortran,"
                            + "Jakarta,Snappy,Zstandard,Brotli,Gzip,Arrow,Calcite,Guava,Ivy,Ant,Lombok,Gson,Mongo,Neo4j,Couch,Ceph,Marathon,Mesos,"
                            + "Atlas,Ranger,Knox,Athena,Aurora,Delta,Phoenix,Drill,Impala,Kudu,Oozie,Luigi,Celery,Sphinx,Gatsby,Hugo,Jekyll,Sinatra,"
                            + "Octave,Maple,Sage,Darwin,Cocoa,Carbon,Swift,Dart,Flutter,Vim,Tux,Gnome,Wayland,Mir")
                    .split(","));

    private Products() {}
}
