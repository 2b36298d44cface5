"""Loads the DAG with stand-ins for the classes of Airflow that it builds on, and prints what it built.

Airflow itself is not among the packages of the build. The stand-ins keep what they are given; the operator of
Beam calls `java` as Airflow's does: the options of Beam's hook, its exit code in the words of its exception.
The first argument is the version, 2 or 3, whose modules there are.
"""

import json
import subprocess
import sys
import types
from pathlib import Path


class AirflowException(Exception):
    pass


class AirflowFailException(AirflowException):
    pass


class Dag:
    current = None

    def __init__(self, **arguments):
        self.arguments = arguments
        self.tasks = {}

    def __enter__(self):
        Dag.current = self
        return self

    def __exit__(self, *fault):
        pass


class Task:
    def __init__(self, task_id, **arguments):
        self.task_id, self.arguments, self.after = task_id, arguments, []
        Dag.current.tasks[task_id] = self

    def __rshift__(self, other):
        other.after.append(self.task_id)
        return other

    def __rrshift__(self, others):
        self.after.extend(other.task_id for other in others)
        return self


class BeamRunJavaPipelineOperator(Task):
    def __init__(self, task_id, **arguments):
        super().__init__(task_id, **arguments)
        self.pipeline_options = arguments["pipeline_options"]

    def execute(self, context):
        options = [f"--{name}={value}" for name, value in self.pipeline_options.items()]
        code = subprocess.run(["java", "-jar", self.arguments["jar"], "--runner=DirectRunner", *options]).returncode
        if code:
            raise AirflowException(f"Apache Beam process failed with return code {code}")


class Param:
    def __init__(self, default=None, **schema):
        self.default, self.schema = default, schema


class CronDataIntervalTimetable:
    def __init__(self, cron, timezone):
        self.cron, self.timezone = cron, timezone


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


version, source, codes = int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
module("airflow")
module("airflow.timetables")
module("airflow.timetables.interval", CronDataIntervalTimetable=CronDataIntervalTimetable)
module("airflow.exceptions", AirflowException=AirflowException, AirflowFailException=AirflowFailException)
if version == 2:
    module("airflow", DAG=Dag)
    module("airflow.models")
    module("airflow.models.param", Param=Param)
    operators = "airflow.operators"
else:
    module("airflow.sdk", DAG=Dag, Param=Param)
    module("airflow.providers.standard")
    operators = "airflow.providers.standard.operators"
module(operators)
module(operators + ".empty", EmptyOperator=Task)
module(operators + ".python", PythonOperator=Task)
for package in ("", ".apache", ".apache.beam", ".apache.beam.operators"):
    module("airflow.providers" + package)
module("airflow.providers.apache.beam.operators.beam", BeamRunJavaPipelineOperator=BeamRunJavaPipelineOperator)

dag = {}
exec(compile(source.read_text(encoding="utf-8"), str(source), "exec"), dag)

ends = {}
for code in map(int, codes):
    try:
        dag["check"](code)
        ends[code] = "done"
    except AirflowFailException:
        ends[code] = "failed"
    except AirflowException:
        ends[code] = "again"

tasks = Dag.current.tasks
publish = tasks["publish"]
asked = []
dag["BeamRunJavaPipelineOperator"].execute = lambda self, context: asked.append(self.pipeline_options)
publish.pipeline_options = {"input": "a,b", "output": "out", "from": None, "to": "None", "views": ""}
publish.execute({})


def fails(self, context):
    raise AirflowException("Apache Beam process failed with return code 4")


dag["BeamRunJavaPipelineOperator"].execute = fails
try:
    publish.execute({})
except AirflowFailException as fault:
    ends["publish 4"] = str(fault)

print(
    json.dumps(
        {
            "cron": Dag.current.arguments["schedule"].cron,
            "timezone": Dag.current.arguments["schedule"].timezone,
            "start": Dag.current.arguments["start_date"].isoformat(),
            "months": publish.arguments["pipeline_options"]["input"],
            "catchup": Dag.current.arguments["catchup"],
            "max_active_runs": Dag.current.arguments["max_active_runs"],
            "params": sorted(Dag.current.arguments["params"]),
            "options": sorted(publish.arguments["pipeline_options"]),
            "after": {name: task.after for name, task in tasks.items()},
            "day": tasks["collect"].arguments["op_kwargs"]["day"],
            "trigger_rule": publish.arguments["trigger_rule"],
            "given": asked[0],
            "ends": ends,
        }
    )
)
