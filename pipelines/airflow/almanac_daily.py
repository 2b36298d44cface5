"""Almanac each morning: collects the day before, then publishes it.

Two tasks a day. Days that were missed are made up for one after the other, from the day on that the variable
ALMANAC_START names in the environment of the scheduler; set it to the day of the deployment, since each day
before it would be collected by a run of its own. A decade is better collected by one `almanac collect --since`
and published in one run of pipelines/backfill.yaml, which comes to the same tables.

For Airflow 2.7 and later, and 3. Needs apache-airflow-providers-apache-beam and, the same on every worker, ALMANAC_HOME: the folder with the
launcher, pipelines/ and target/almanac-bundle.jar, which `mvn -Pbundle package` makes.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

from airflow.exceptions import AirflowException, AirflowFailException
from airflow.providers.apache.beam.operators.beam import BeamRunJavaPipelineOperator
from airflow.timetables.interval import CronDataIntervalTimetable

try:  # Airflow 3
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG, Param
except ImportError:  # Airflow 2
    from airflow import DAG
    from airflow.models.param import Param
    from airflow.operators.empty import EmptyOperator
    from airflow.operators.python import PythonOperator

HOME = Path(os.environ.get("ALMANAC_HOME", "/opt/almanac"))
DAILY = HOME / "pipelines" / "daily.sh"
# Made from the options that the job declares, and so are the parameters below.
OPTIONS = json.loads((HOME / "pipelines" / "dataflow" / "metadata.json").read_text(encoding="utf-8"))["parameters"]

# The first day that is collected.
START = datetime.fromisoformat(os.environ.get("ALMANAC_START", "2026-01-01")).replace(tzinfo=timezone.utc)

# The day that is over when its run begins.
DAY = "{{ data_interval_start.strftime('%Y-%m-%d') }}"

# What trying again does not mend. 75, and what is not known, is tried again.
FINAL = {
    2: "wrong usage or configuration",
    3: "input missing or unreadable",
    4: "an audit failed, nothing was published",
    5: "the model's budget is used up; what was done is published",
}


def check(code: int) -> None:
    """Ends the task as an exit code of Almanac says."""
    if code in FINAL:
        raise AirflowFailException(f"exit code {code}: {FINAL[code]}")
    if code:
        raise AirflowException(f"exit code {code}")


class AlmanacRunOperator(BeamRunJavaPipelineOperator):
    """Runs the job, without the options that nobody gave, and tells its exit codes apart."""

    def execute(self, context):
        self.pipeline_options = {
            name: value for name, value in self.pipeline_options.items() if value not in (None, "", "None")
        }
        try:
            return super().execute(context)
        except AirflowException as fault:
            code = re.search(r"return code (\d+)", str(fault))
            if code:
                check(int(code.group(1)))
            raise


def collect(day: str, dumps: str, contact: str) -> None:
    """Collects a day from the sources of data/sources.yaml."""
    command = [str(DAILY), "collect", day] + ([f"--contact={contact}"] if contact else [])
    check(subprocess.run(command, env={**os.environ, "ALMANAC_DUMPS": dumps}, check=False).returncode)


def months(day: str, dumps: str) -> str:
    """The folders of dumps that the run of a day reads, with commas between."""
    environment = {**os.environ, "ALMANAC_DUMPS": dumps}
    return subprocess.run(
        [str(DAILY), "months", day], env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()


PARAMS = {
    **{
        option["name"]: Param(None, type=["null", "string"], title=option["label"], description=option["helpText"])
        for option in OPTIONS
    },
    "output": Param("/var/lib/almanac/out", type="string", description="Folder that is published into."),
    "dumps": Param("/var/lib/almanac/dumps", type="string", description="Folder of the dumps."),
    "contact": Param("", type="string", description="How those who run a source reach you."),
    "runner": Param("DirectRunner", type="string", description="The engine that is in the bundle."),
}

with DAG(
    dag_id="almanac_daily",
    description="Collects a day of forum posts and publishes tables and a digest.",
    # A run is for the day that is over: in Airflow 3 a plain cron expression has no interval, and its day would be
    # today.
    schedule=CronDataIntervalTimetable("15 1 * * *", timezone="UTC"),
    start_date=START,
    catchup=True,
    # There is one output: one day is published after the other.
    max_active_runs=1,
    params=PARAMS,
    user_defined_macros={"months": months},
    default_args={
        "retries": 4,
        "retry_delay": timedelta(minutes=10),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(hours=2),
        "execution_timeout": timedelta(hours=3),
    },
    tags=["almanac"],
) as dag:
    collected = PythonOperator(
        task_id="collect",
        python_callable=collect,
        op_kwargs={"day": DAY, "dumps": "{{ params.dumps }}", "contact": "{{ params.contact }}"},
    )
    published = AlmanacRunOperator(
        task_id="publish",
        jar=str(HOME / "target" / "almanac-bundle.jar"),
        runner="{{ params.runner }}",
        pipeline_options={
            **{option["name"]: f"{{{{ params.{option['name']} }}}}" for option in OPTIONS},
            "input": "{{ months(data_interval_start.strftime('%Y-%m-%d'), params.dumps) }}",
            "inputRoot": "{{ params.dumps }}",
        },
        # What came is published, even where a source did not answer.
        trigger_rule="all_done",
    )
    # The day went well only if both did.
    done = EmptyOperator(task_id="done")
    collected >> published
    [collected, published] >> done
